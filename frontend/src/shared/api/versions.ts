/** The `If-Match` header for a change to what the person is looking at. */
export function ifMatch({ version }: { version: number }): string {
  return `"${version}"`;
}
