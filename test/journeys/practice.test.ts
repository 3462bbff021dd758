import { inBrowser } from '@muster/test-platform'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fillForm } from './fill-form.ts'
import { findPersona, openBrowser, type Person, sitDown, wordsOf } from './person.ts'

inBrowser('a practice with five minutes between patients', () => {
  let browser: Browser
  let practice: Person
  /** Their page has been read, and its line for updates takes its time. */
  let lead: Person
  const line = Promise.withResolvers<void>()

  beforeAll(async () => {
    browser = await openBrowser()
    practice = await sitDown(browser, await findPersona('practice', /sign/i))
    lead = await sitDown(browser, await findPersona('lead'))
    await practice.goHome()
    await lead.page.route('**/trpc/live.changes*', async (route) => {
      await line.promise
      await route.continue()
    })
    await lead.goHome()
    await lead.page.getByRole('table', { name: 'Networks', exact: true }).waitFor()
  })
  afterAll(() => browser.close())

  const nextAction = () =>
    practice.page.locator('.nhsuk-card', {
      has: practice.page.getByRole('heading', { name: 'Your next action' }),
    })

  it('sees one next action: what, by when, and what happens if it is late', async () => {
    await practice.goHome()
    const words = await wordsOf(nextAction())
    expect(words).toMatch(/Do it by/)
    expect(words).toMatch(/If it is late/)
  })

  it('sees what cannot start yet and why, and where each figure was published', async () => {
    const words = await wordsOf(practice.page.getByRole('main'))
    expect(words).toContain('Cannot start yet, because these come first:')
    expect(words).toMatch(/From: .+extract of \d+ \w+ \d{4}/)
  })

  it('is told what is wrong before anything is sent, with the cursor at the summary', async () => {
    await nextAction()
      .getByRole('link', { name: /^Start now/ })
      .click()
    await practice.page.getByRole('button', { name: 'Sign', exact: true }).click()
    const summary = practice.page.locator('.nhsuk-error-summary')
    await summary.waitFor()
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true)
    await summary.getByRole('link').first().click()
    const focused = await practice.page.evaluate(() => document.activeElement?.id)
    expect(focused).toMatch(/^field-/)
  })

  it('loses nothing when the page is closed in the middle', async () => {
    const declaration = practice.page.locator('main form').getByRole('checkbox').first()
    await declaration.check()
    await practice.page.reload()
    await practice.page.getByText('We kept what you typed').waitFor()
    expect(await declaration.isChecked()).toBe(true)
  })

  it('loses nothing when the connection goes, and signs once although it presses twice', async () => {
    await fillForm(practice.page)
    await practice.context.setOffline(true)
    const sign = practice.page.getByRole('button', { name: 'Sign', exact: true })
    await sign.click()
    await practice.page.getByText('We could not reach Muster').waitFor()
    await practice.context.setOffline(false)
    await sign.dblclick()
    await practice.page.getByRole('heading', { name: 'What happens next' }).waitFor()
    expect(await practice.page.locator('.nhsuk-error-summary').count()).toBe(0)
  })

  it('says in two taps that it is blocked, and who will act', async () => {
    await practice.page.getByRole('navigation').getByRole('link', { name: 'I am blocked' }).click()
    await practice.page.getByRole('group', { name: 'What stands in the way?' }).waitFor()
    const reasons = practice.page.getByRole('radio')
    expect(await reasons.count()).toBeLessThanOrEqual(7)
    await practice.page.getByLabel('Something else').check()
    await practice.page.getByText(/support lead reads this first/i).waitFor()
    await practice.page.getByLabel('Say it in one sentence').fill('Our partner is abroad.')
    await practice.page.getByRole('button', { name: 'Tell them' }).click()
    await practice.page.getByRole('heading', { name: 'What happens next' }).waitFor()
  })

  it('reaches its support lead, although their page was opening when it happened', async () => {
    const blocker = lead.page.getByText('Our partner is abroad.').first()
    expect(await blocker.count()).toBe(0)
    // Long enough for the server to have told everybody whose line was up.
    await lead.page.waitForTimeout(1_000)
    line.resolve()
    await blocker.waitFor()
  })
})
