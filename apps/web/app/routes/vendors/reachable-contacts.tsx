import { graphql, type VendorContactsPartFragment } from '@ringfair/web-graphql';

/** People of a vendor with mail and phone, where this reader may know them. */
export const VendorContactsPart = graphql(`
  fragment VendorContactsPart on Vendor {
    contacts {
      id
      name
      post
      email
      phone
    }
  }
`);

type Contacts = NonNullable<VendorContactsPartFragment['contacts']>;

export function ReachableContacts({ contacts }: { contacts: Contacts }) {
  return (
    <ul className="listing-contacts">
      {contacts.map(({ id, name, post, email, phone }) => (
        <li key={id}>
          <span>{[name, post].filter(Boolean).join(', ')}</span>
          {email ? <a href={`mailto:${email}`}>{email}</a> : null}
          {phone ? <a href={`tel:${phone}`}>{phone}</a> : null}
        </li>
      ))}
    </ul>
  );
}
