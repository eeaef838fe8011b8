/** What a page says of itself: `export const handle: RouteHandle = { workspace: true }`. */
export interface RouteHandle {
  /** The side bar for those who are signed in. Anonymous visitors see the public frame. */
  workspace?: boolean;
  /**
   * Search engines may keep the page, in every language, under its path: without it none does. Where the address
   * behind the path matters too, from the loader's data.
   */
  indexed?: true | ((loaderData: never) => IndexedAddress);
}

export interface IndexedAddress {
  /** What distinguishes this page from others of the same path, as in "?page=2"; else empty. */
  search: string;
  /** Whether the page itself is kept; its links are followed either way. */
  keep: boolean;
}
