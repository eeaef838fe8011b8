/** `export const handle: RouteHandle = { workspace: true }` puts a page into the workspace frame. */
export interface RouteHandle {
  /** The side bar for those who are signed in. Anonymous visitors see the public frame. */
  workspace?: boolean;
}
