import { inBrowser } from '@muster/test-platform'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPart } from './open-part.ts'
import { narrow, openBrowser, type Person, sitDownAs, wordsOf } from './person.ts'
import { expectUsable } from './usable.ts'

const network = 'Alderfleet Harbour'
const committee = 'Wexmere Local Medical Committee (made-up)'
const advice = 'Share the tenth by list size, and look at it again in October.'
const why = 'The payee keeps a tenth for itself.'

inBrowser('a dispute on the network agreement', () => {
  let browser: Browser
  let member: Person
  let other: Person
  let lead: Person
  let mediator: Person

  beforeAll(async () => {
    browser = await openBrowser()
    lead = await sitDownAs(browser, 'lead:9ZA')
    member = await sitDownAs(browser, 'practice:Z91002', narrow)
    other = await sitDownAs(browser, 'practice:Z91001')
    mediator = await sitDownAs(browser, 'lmc:wexmere', narrow)
  })
  afterAll(() => browser.close())

  const openDisputes = async (person: Person) => {
    await person.goHome()
    await person.page.getByRole('link', { name: network }).first().click()
    await openPart(person.page, 'Disputes')
    await person.page.getByRole('heading', { name: 'Disputes on the network agreement' }).waitFor()
  }

  const recordDay = async ({ page }: Person, what: string, button: string) => {
    await page.getByText(what).first().click()
    const form = page.locator('form').filter({ has: page.getByRole('button', { name: button }) })
    await form.getByLabel('Day').fill('14')
    await form.getByLabel('Month').fill('5')
    await form.getByLabel('Year').fill('2019')
    await form.getByRole('button', { name: button }).click()
  }

  it('is raised by a member, who is told what goes on, what waits and who reads what', async () => {
    const { page } = member
    await openDisputes(member)
    const words = await wordsOf(page.getByRole('main'))
    expect(words).toContain('Payments go on')
    expect(words).toContain('Nobody is late with such a signature meanwhile')
    await page.getByText('Raise a dispute').click()
    await page.getByRole('button', { name: 'Raise the dispute' }).click()
    await page.getByRole('link', { name: 'Enter the reason' }).waitFor()
    await page.getByLabel('Which part').selectOption({ label: 'Choose the nominated payee' })
    await page.getByLabel('Why?').fill(why)
    await expectUsable(member)
    await page.getByRole('button', { name: 'Raise the dispute' }).click()
    await page.getByText('Open', { exact: true }).waitFor()
  })

  it('is seen by the other members, without the reason, and not at all by the region', async () => {
    await openDisputes(other)
    const words = await wordsOf(other.page.getByRole('main'))
    expect(words).toContain('Choose the nominated payee')
    expect(words).not.toContain(why)
    const region = await sitDownAs(browser, 'region:Y9Z')
    await region.goTo('/rollout')
    await region.goTo(new URL(other.page.url()).pathname.replace('/disputes', ''))
    expect(await wordsOf(region.page.getByRole('main'))).not.toContain('Disputes')
  })

  it('stands on the support lead’s page with its stage, owner and clock', async () => {
    const { page } = lead
    await lead.goHome()
    const row = page
      .getByRole('table', { name: 'Disputes among members' })
      .getByRole('row', { name: new RegExp(network) })
    expect(await wordsOf(row)).toContain('A meeting of the members under Schedule 1')
    await row.getByRole('link', { name: network }).click()
    await page.getByText(why).waitFor()
    await expectUsable(lead)
  })

  it('goes to the committee once the members have met', async () => {
    const { page } = member
    await mediator.goHome()
    await mediator.page.getByText('Nothing waits for your committee.').waitFor()
    await recordDay(member, 'Record a meeting', 'Record the meeting')
    await page.getByText('members meet on 14 May 2019').waitFor()
    await recordDay(member, 'Go on to the next stage', 'Record the referral')
    await page.getByText(`${committee} mediates`).waitFor()
    await expectUsable(member)
  })

  it('waits for the mediator, who reads why, accepts, and sets a day', async () => {
    const { page } = mediator
    const row = page
      .getByRole('table', { name: 'Waiting for you' })
      .getByRole('row', { name: new RegExp(network) })
    await row.getByText('Accept the invitation').waitFor()
    await row.getByRole('link', { name: network }).click()
    await page.getByText(why).waitFor()
    await expectUsable(mediator)
    await page.getByRole('button', { name: 'Accept the invitation' }).click()
    await page.getByText('it accepted on 14 May 2019').waitFor()
    await recordDay(mediator, 'Record a meeting', 'Record the meeting')
    await page.getByText('members meet on 14 May 2019').nth(1).waitFor()
  })

  it('is settled by the mediator, whose advice every member reads', async () => {
    const { page } = mediator
    await page.getByText('Say how it ended').click()
    await page.getByRole('radio', { name: 'Settled', exact: true }).check()
    await page.getByLabel('Note').fill(advice)
    await expectUsable(mediator)
    await page.getByRole('button', { name: 'Record how it ended' }).click()
    await page.getByText(`Note: “${advice}”`).waitFor()
    expect(await wordsOf(page.getByRole('main'))).not.toContain(why)
    await openDisputes(other)
    await other.page.getByText(advice).waitFor()
    expect(await wordsOf(other.page.getByRole('main'))).not.toContain(why)
  })

  it('is taken back by whoever raised another one, of which the committee never hears', async () => {
    const { page } = member
    await openDisputes(member)
    await page.getByText('Raise a dispute').click()
    await page.getByLabel('Which part').selectOption({ label: 'Choose the nominated payee' })
    await page.getByLabel('Why?').fill(why)
    await page.getByRole('button', { name: 'Raise the dispute' }).click()
    await page.getByText('Open', { exact: true }).waitFor()
    await page.getByText('Say how it ended').click()
    await page.getByRole('radio', { name: 'Taken back' }).check()
    await page.getByLabel('Note').fill('We have talked.')
    await page.getByRole('button', { name: 'Record how it ended' }).click()
    await page.getByText('Taken back', { exact: true }).waitFor()
    await expectUsable(member)
  })
})
