import { inBrowser } from '@muster/test-platform'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPart } from './open-part.ts'
import { narrow, openBrowser, type Person, sitDownAs, wordsOf } from './person.ts'
import { expectUsable } from './usable.ts'

const unwanted = { account: 'practice:Z91060', name: 'Fenwater Road Surgery' }
const coordinator = 'practice:Z91001'
const networks = ['Alderfleet Harbour', 'Gullcombe', 'Tarnsea Bay'] as const
const committee = 'Wexmere Local Medical Committee (made-up)'
const beyond = 'Brackenford'
const coast = 'NHS Wexmere Coast CCG'
const vale = 'NHS Wexmere Vale and Fell CCG'
const why = 'Their partners and ours fell out in 2011.'

inBrowser('a practice that nobody wants', () => {
  let browser: Browser
  let practice: Person
  let neighbour: Person
  let lead: Person
  let mediator: Person
  let elsewhere: Person

  beforeAll(async () => {
    browser = await openBrowser()
    lead = await sitDownAs(browser, 'lead:9ZA')
    practice = await sitDownAs(browser, unwanted.account, narrow)
    neighbour = await sitDownAs(browser, coordinator)
    mediator = await sitDownAs(browser, 'lmc:wexmere', narrow)
    elsewhere = await sitDownAs(browser, 'lead:9ZB')
  })
  afterAll(() => browser.close())

  const openMembers = async ({ page }: Person, network: string) => {
    await page
      .getByRole('table', { name: 'Networks', exact: true })
      .getByRole('link', { name: network })
      .click()
    await openPart(page, 'Members')
  }
  const refuse = async ({ page }: Person, reason: string) => {
    await page.getByText('We will not take this practice').first().click()
    await page.getByLabel('Why will you not take it?').first().fill(reason)
    await page.getByRole('button', { name: 'Refuse', exact: true }).first().click()
    await page.getByText('Refused', { exact: true }).first().waitFor()
  }
  const recordDay = async ({ page }: Person, what: string, button: string) => {
    await page.getByText(what, { exact: true }).click()
    const form = page.locator('form').filter({ has: page.getByRole('button', { name: button }) })
    await form.getByLabel('Day').fill('14')
    await form.getByLabel('Month').fill('5')
    await form.getByLabel('Year').fill('2019')
    await form.getByRole('button', { name: button }).click()
  }

  it('asks the networks near it for a place, on a phone', async () => {
    const { page } = practice
    await practice.goHome()
    await page.getByRole('heading', { name: 'A place in a network' }).waitFor()
    expect(await wordsOf(page.getByRole('main'))).toContain('A practice has no network')
    await page.getByRole('heading', { name: 'Find a network' }).waitFor()
    expect(await wordsOf(page.getByRole('main'))).toContain('another one covers your patients')
    for (const name of networks) {
      const choice = page.getByLabel('Which network?')
      const option = choice.locator('option', { hasText: name })
      await choice.selectOption(await option.getAttribute('value'))
      await page.getByRole('button', { name: 'Ask for a place' }).click()
      await page.locator('li', { hasText: name }).getByText('Asked', { exact: true }).waitFor()
    }
    await page.getByRole('heading', { name: 'You have asked for a place' }).waitFor()
    const waits =
      'It waits for Alderfleet Harbour, Gullcombe and Tarnsea Bay to answer, since 14 May'
    await page.getByText(waits).waitFor()
    await expectUsable(practice)
  })

  it('asks a network over the line of its commissioner, told what that means, which refuses', async () => {
    const { page } = practice
    const choice = page.getByLabel('Which network?')
    const option = choice.locator('option', { hasText: beyond })
    await choice.selectOption(await option.getAttribute('value'))
    await page.getByText(`${beyond} is led by ${vale}`).waitFor()
    await page.getByText(`${coast} and ${vale} agree which of them leads it`).waitFor()
    await expectUsable(practice)
    await page.getByRole('button', { name: 'Ask for a place' }).click()
    await page.getByText(`Led by ${vale}, another commissioner.`).waitFor()
    await elsewhere.goHome()
    await openMembers(elsewhere, beyond)
    await elsewhere.page.getByText(`It belongs to ${coast}.`).waitFor()
    await refuse(elsewhere, 'Their patients would have to cross the river.')
    await expectUsable(elsewhere)
  })

  it('is refused by a coordinator, who is told who reads the reason', async () => {
    const { page } = neighbour
    await neighbour.goHome()
    await page.getByRole('link', { name: networks[0] }).first().click()
    await openPart(page, 'Members')
    await page.getByText('We will not take this practice').first().click()
    await page.getByRole('button', { name: 'Refuse', exact: true }).click()
    await page.getByRole('link', { name: 'Enter the reason' }).waitFor()
    await expectUsable(neighbour)
    await page.getByLabel('Why will you not take it?').fill(why)
    await page.getByRole('button', { name: 'Refuse', exact: true }).click()
    await page.getByText('Refused', { exact: true }).waitFor()
  })

  it('sees that there is a refusal and not why; the support lead reads why', async () => {
    const { page } = practice
    await practice.goHome()
    await page.getByText('Will not take it').first().waitFor()
    expect(await wordsOf(page.getByRole('main'))).not.toContain(why)
    await lead.goHome()
    await lead.page.getByRole('link', { name: unwanted.name, exact: true }).click()
    await lead.page.getByText(why).waitFor()
  })

  it('goes to mediation by itself once the others have refused too, with an owner and a clock', async () => {
    for (const name of networks.slice(1)) {
      await lead.goHome()
      await openMembers(lead, name)
      await refuse(lead, 'They told me on the phone.')
    }
    await lead.goHome()
    const row = lead.page
      .getByRole('table', { name: 'Practices that look for a network' })
      .getByRole('row', { name: new RegExp(unwanted.name) })
    await row.getByText('Invite the local medical committee').waitFor()
    const words = await wordsOf(row)
    expect(words).toContain('Commissioner support lead')
    expect(words).toContain('16 May 2019')
    await expectUsable(lead)
  })

  it('is not known to the committee before the support lead has invited it', async () => {
    await mediator.goHome()
    await mediator.page.getByText('Nothing waits for your committee.').waitFor()
    await expectUsable(mediator)
    await lead.page.getByRole('link', { name: unwanted.name, exact: true }).click()
    await recordDay(lead, 'Record the invitation of the committee', 'Record the invitation')
    await lead.page.getByText(`${committee} invited on 14 May 2019`).waitFor()
  })

  it('waits for the mediator from then on, with its clock, who reads why networks refused', async () => {
    const { page } = mediator
    const row = page
      .getByRole('table', { name: 'Waiting for you' })
      .getByRole('row', { name: new RegExp(unwanted.name) })
    // Without reload.
    await row.getByText('Accept the invitation').waitFor()
    expect(await wordsOf(row)).toContain('21 May 2019')
    await row.getByRole('link', { name: unwanted.name }).click()
    await page.getByText(why).waitFor()
    expect(await wordsOf(page.getByRole('main'))).toContain('8,940 registered patients')
    await expectUsable(mediator)
    await page.getByRole('button', { name: 'Accept the invitation' }).click()
    await page.getByText('it accepted on 14 May 2019').waitFor()
  })

  it('shows the practice who mediates and since when it has been asked', async () => {
    await practice.goHome()
    await practice.page
      .getByText(`${committee} invited on 14 May 2019; it accepted on 14 May 2019`)
      .waitFor()
  })

  it('has the support lead record for the committee only with who asked and how', async () => {
    const { page } = lead
    await recordDay(lead, 'Record a meeting', 'Record the meeting')
    await page.getByRole('link', { name: 'Enter who of the committee asked you' }).waitFor()
    await expectUsable(lead)
    const form = page
      .locator('form')
      .filter({ has: page.getByRole('button', { name: 'Record the meeting' }) })
    await form.getByLabel('Who asked you to?').fill('Sam Reed, committee secretary')
    await form.getByRole('button', { name: 'Record the meeting' }).click()
    const entered = `entered by the support lead on behalf of ${committee}, asked by Sam Reed, committee secretary by phone`
    await page.getByText(entered).waitFor()
    await mediator.page.getByText(entered).waitFor()
  })

  it('ends with what the mediator says came of it', async () => {
    const { page } = mediator
    await page.getByText('Say what came of it', { exact: true }).click()
    await page.getByRole('radio', { name: 'No network takes the practice' }).check()
    await page.getByLabel('Note').fill('Nobody moved.')
    await expectUsable(mediator)
    await page.getByRole('button', { name: 'Record the outcome' }).click()
    await page.getByText('Ended on 14 May 2019: no network takes the practice').waitFor()
    expect(await wordsOf(page.getByRole('main'))).not.toContain(why)
    await page.getByRole('link', { name: 'Back to your cases' }).click()
    const done = page.getByRole('table', { name: 'Ended' })
    await done.getByText('No network takes the practice').waitFor()
    await lead.page.getByText('Nobody moved.').waitFor()
  })

  it('leads on to cover by another network, because nobody could be made to take it in 2019', async () => {
    const { page } = lead
    expect(await wordsOf(page.getByRole('main'))).toContain(
      'Nobody can make a network take a practice',
    )
    await page.getByRole('link', { name: 'Plan who covers its patients' }).click()
    const row = page
      .getByRole('table', { name: 'Practices in no network' })
      .getByRole('row', { name: new RegExp(unwanted.name) })
    await row.getByRole('combobox').selectOption({ label: 'Tarnsea Bay' })
    await row.getByRole('button', { name: 'Plan cover' }).click()
    await row.getByText('Covered by Tarnsea Bay').waitFor()
    await practice.goHome()
    await practice.page.getByText('Tarnsea Bay covers its patients').waitFor()
    expect(await wordsOf(practice.page.getByRole('main'))).not.toContain('Nobody moved.')
    await expectUsable(practice)
  })
})
