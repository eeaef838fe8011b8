/** The heading of a part of the comparison. */
export function SectionRow({ title, columns }: { title: string; columns: number }) {
  return (
    <tr className="compare-section">
      <th scope="colgroup" colSpan={columns + 1}>
        <span>{title}</span>
      </th>
    </tr>
  );
}
