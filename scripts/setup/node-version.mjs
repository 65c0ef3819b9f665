/** Kept to syntax that old Node versions read, so that they can say what is wrong. */
export function checkNodeVersion() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(
    `Alcove needs Node 20.19 or later, this is ${process.versions.node}. Install Node 24 from https://nodejs.org and start again.`,
  )
  process.exit(1)
}
