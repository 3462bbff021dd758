import { inBrowser } from '@muster/test-platform'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findPersona, openBrowser, type Person, sitDown } from './person.ts'

inBrowser('without a mouse', () => {
  let browser: Browser
  let practice: Person

  beforeAll(async () => {
    browser = await openBrowser()
    practice = await sitDown(browser, await findPersona('practice'))
    await practice.goHome()
  })
  afterAll(() => browser.close())

  const focused = () => practice.page.evaluate(() => document.activeElement?.textContent ?? '')

  it('skips what is the same on every page', async () => {
    await practice.page.keyboard.press('Tab')
    expect(await focused()).toBe('Skip to main content')
    await practice.page.keyboard.press('Enter')
    const inMain = await practice.page.evaluate(() => document.activeElement?.id)
    expect(inMain).toBe('maincontent')
  })

  it('reaches the next action, and hears which page it came to', async () => {
    for (let presses = 0; presses < 40 && !(await focused()).startsWith('Start now'); presses += 1)
      await practice.page.keyboard.press('Tab')
    await practice.page.keyboard.press('Enter')
    await practice.page.waitForURL(/\/steps\//)
    await expect
      .poll(() => practice.page.evaluate(() => document.activeElement?.tagName))
      .toBe('H1')
    expect(await practice.page.title()).toContain(await focused().then((words) => words.slice(-12)))
  })

  it('is told that the connection is lost, and that it is back', async () => {
    await practice.context.setOffline(true)
    await practice.page.getByText('Connection lost.').waitFor({ timeout: 60_000 })
    await practice.context.setOffline(false)
    await practice.page
      .getByText('Connection lost.')
      .waitFor({ state: 'detached', timeout: 60_000 })
  })
})
