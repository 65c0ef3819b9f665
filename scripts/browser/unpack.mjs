import chromium from '@sparticuz/chromium'

/** Run in .cache/browser/npm by scripts/browser.mjs, with TMPDIR naming where to unpack to. Prints the path of the browser. */
console.log(await chromium.executablePath())
