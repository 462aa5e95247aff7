// Addresses of the site, which may lie under any path of a host, or on a disk.

export class Site {
  /** @param {URL} root Address of the home page. */
  constructor(root) {
    this.root = root
  }

  /**
   * Returns the whole address of a path under the site.
   * @param {string} path
   */
  url(path) {
    const url = new URL(path, this.root)
    // A disk opens no folder.
    if (url.protocol === "file:" && url.pathname.endsWith("/")) url.pathname += "index.html"
    return url.href
  }

  /**
   * Returns the address of the results for a query.
   * @param {string} query
   */
  search(query) {
    return `${this.url("cari/")}?${new URLSearchParams({ q: query })}`
  }
}
