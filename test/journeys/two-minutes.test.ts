import { inBrowser } from '@muster/test-platform'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { clockWords, press, startAgain } from './clock.ts'
import { fillForm } from './fill-form.ts'
import { openPart } from './open-part.ts'
import { findPersona, musterUrl, openBrowser, type Person, sitDown, wordsOf } from './person.ts'

inBrowser('the two minutes that show what Muster does', () => {
  let browser: Browser
  let practice: Person
  let lead: Person
  let region: Person
  let rowBefore: string
  let registeredBefore: number

  const rows = () => wordsOf(lead.page.locator('table').first())
  /** The first bar of the region's chart says how many networks are registered. */
  const registered = async () => {
    const bar = region.page.locator('figure').getByRole('img').first()
    return Number(/(\d+) of \d+ networks/.exec((await bar.getAttribute('aria-label')) ?? '')?.[1])
  }

  beforeAll(async () => {
    browser = await openBrowser()
    practice = await sitDown(browser, await findPersona('practice', /sign/i))
    lead = await sitDown(browser, await findPersona('lead'))
    region = await sitDown(browser, await findPersona('region'))
    await practice.goHome()
    await startAgain(practice.page)
    await Promise.all([lead.goHome(), region.goHome()])
    await lead.page.locator('table').first().waitFor()
    rowBefore = await rows()
    registeredBefore = await registered()
  })
  afterAll(() => browser.close())

  it('begins by saying that the county is invented, and with one thing to press', async () => {
    await practice.goTo('/')
    const main = practice.page.getByRole('main')
    await main.getByRole('heading', { name: 'See what it does in two minutes' }).waitFor()
    expect(await wordsOf(main)).toContain('invented')
    await practice.page.getByRole('button', { name: `Sign as ${practice.persona.name}` }).click()
    await practice.page.getByRole('heading', { name: 'Your next action' }).waitFor()
    expect(practice.page.url()).toContain(`/practices/${practice.persona.scope}`)
  })

  it('has the practice sign what it has read, and says what happens next', async () => {
    await practice.page.getByRole('link', { name: /^Start now/ }).click()
    await practice.page.getByRole('heading', { name: 'Signatures' }).waitFor()
    await fillForm(practice.page)
    await practice.page.getByRole('button', { name: 'Sign', exact: true }).click()
    await practice.page.getByRole('heading', { name: 'What happens next' }).waitFor()
  })

  it('shows it on the support lead’s row without reload', async () => {
    await expect.poll(rows, { timeout: 20_000 }).not.toBe(rowBefore)
  })

  it('counts the network for the region as soon as it has registered, without reload', async () => {
    await expect.poll(registered, { timeout: 20_000 }).toBeGreaterThan(registeredBefore)
  })

  it('moves to 31 May, and says on the network’s page what it did by itself', async () => {
    const deadline = 'Friday 31 May 2019'
    for (let pressed = 0; pressed < 8; pressed += 1) {
      if ((await clockWords(lead.page)).startsWith(deadline)) break
      await press(lead.page, 'Next deadline')
    }
    expect(await clockWords(lead.page)).toContain(deadline)
    await lead.page.locator('table').first().getByRole('link').first().click()
    await openPart(lead.page, 'What happened')
    await lead.page.getByRole('heading', { name: 'What happened' }).waitFor()
    await lead.page.getByLabel('Show').selectOption('engine')
    const happened = lead.page.getByRole('region', { name: 'What happened' })
    await happened.getByText('By Muster').first().waitFor()
  })

  it('keeps each window its own person', async () => {
    const { port } = new URL(musterUrl())
    const page = await practice.context.newPage()
    await page.goto(`http://lead.localhost:${port}/?person=${lead.persona.id}`)
    await page
      .getByRole('button', { name: /^Continue as/ })
      .first()
      .click()
    await page.getByText(`You are ${lead.persona.name}`).waitFor()
    await practice.goHome()
    await practice.page.getByText(`You are ${practice.persona.name}`).waitFor()
  })
})
