const page =
  '<title>ready</title><input type="date"><select><option>a</option></select><textarea>text</textarea><button>b</button>'

/** Starts the browser on a page with form controls, where half-working ones crash. Resolves to the reason when it fails. */
export async function startsInside({ path, env, args, sandbox }) {
  const { chromium } = await import('playwright-core')
  let browser
  try {
    browser = await chromium.launch({
      executablePath: path,
      env: { ...process.env, ...env },
      args,
      chromiumSandbox: sandbox,
      timeout: 30_000,
    })
    const tab = await browser.newPage()
    await tab.setContent(page)
    await tab.locator('textarea').fill('typed')
    await tab.screenshot()
    return (await tab.title()) === 'ready' ? undefined : 'the page did not load'
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  } finally {
    await browser?.close().catch(() => undefined)
  }
}
