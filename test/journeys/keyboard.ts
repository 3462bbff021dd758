import type { Page } from 'playwright-core'

const furthest = 80

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: at } = document
    const label = at?.id ? document.querySelector(`label[for="${at.id}"]`)?.textContent : null
    return label ?? at?.textContent ?? ''
  })

/** Tabs on until what has the focus is called that. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < furthest; presses += 1) {
    await page.keyboard.press('Tab')
    const at = (await focused(page)).trim()
    if (typeof name === 'string' ? at === name : name.test(at)) return
  }
  throw new Error(`No key leads to ${name}.`)
}
