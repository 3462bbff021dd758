import { inBrowser } from '@muster/test-platform'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { acceptAsComplete, done, openNetwork } from './accept-as-complete.ts'
import { press } from './clock.ts'
import { fillForm } from './fill-form.ts'
import { openPart } from './open-part.ts'
import { findPersona, openBrowser, type Person, sitDown, sitDownAs, wordsOf } from './person.ts'
import { expectUsable } from './usable.ts'

const returned = { name: 'Gullcombe', coordinator: 'practice:Z91011' }
const decided = 'Alderfleet Harbour'

inBrowser('a commissioner that signs off', () => {
  let browser: Browser
  let lead: Person
  let secretary: Person
  let region: Person

  beforeAll(async () => {
    browser = await openBrowser()
    lead = await sitDownAs(browser, 'lead:9ZA')
    secretary = await sitDownAs(browser, 'secretary:9ZA')
    region = await sitDown(browser, await findPersona('region'))
  })
  afterAll(() => browser.close())

  /** From the home of the commissioner to one step of one of its networks. */
  async function openStep(person: Person, network: string, step: string) {
    await openNetwork(person, network)
    const { page } = person
    await page.getByRole('link', { name: step, exact: true }).click()
    await page.getByRole('heading', { level: 1, name: step }).waitFor()
  }

  /** The meeting and its papers on the same day of May. */
  async function fillDates(page: Page, day: string) {
    for (const question of ['When does the committee meet?', 'By when do papers go out?']) {
      const date = page.getByRole('group', { name: question })
      await date.getByLabel('Day').fill(day)
      await date.getByLabel('Month').fill('5')
      await date.getByLabel('Year').fill('2019')
    }
  }

  it('has every network registered, once the missing signature is given', async () => {
    const signer = await sitDown(browser, await findPersona('practice', /sign/i))
    await signer.goHome()
    await signer.page.getByRole('link', { name: /^Start now/ }).click()
    await signer.page.getByRole('heading', { name: 'Signatures' }).waitFor()
    await fillForm(signer.page)
    await signer.page.getByRole('button', { name: 'Sign', exact: true }).click()
    await done(signer.page)
  })

  it('returns a registration, saying what is missing', async () => {
    const { page } = lead
    await openStep(lead, returned.name, 'Completeness check')
    await page.getByRole('button', { name: 'Accept' }).click()
    await page.getByRole('link', { name: 'Select what you find' }).waitFor()
    await page.getByLabel(/Something is missing or wrong/).check()
    await expectUsable(lead)
    await page.getByRole('button', { name: 'Return it' }).click()
    await page.getByRole('link', { name: 'Enter at least one item to put right' }).waitFor()
    await page.getByLabel('What is missing or wrong?').fill('The map has no scale')
    await page.getByLabel('What should the network do?').fill('Send a map with a scale.')
    await page.getByRole('button', { name: 'Return it' }).click()
    await done(page)
    const words = await wordsOf(page.getByRole('main'))
    expect(words).toContain('It comes back to you after this is put right: Submit the registration')
  })

  it('has the network read why, put it right and submit again', async () => {
    const coordinator = await sitDownAs(browser, returned.coordinator)
    const { page } = coordinator
    await coordinator.goHome()
    await page.getByRole('link', { name: 'Submit the registration', exact: true }).click()
    await page.getByRole('heading', { name: /Returned on/ }).waitFor()
    expect(await wordsOf(page.getByRole('main'))).toContain('The map has no scale')
    await fillForm(page)
    await page.getByRole('button', { name: 'Save and send' }).click()
    await done(page)
  })

  it('accepts another, and confirms that every practice is covered', async () => {
    const { page } = lead
    await openNetwork(lead, decided)
    await acceptAsComplete(page, decided)
    await lead.goHome()
    await page.getByRole('link', { name: 'Coverage check', exact: true }).click()
    await page.getByRole('button', { name: 'Confirm' }).click()
    await done(page)
  })

  it('enters who is on the committee, from who was on it before', async () => {
    const { page } = secretary
    await secretary.goHome()
    await page.getByRole('link', { name: 'Enter the members of the committee' }).click()
    await page.getByRole('group', { name: 'Member 7' }).getByLabel('Role').selectOption('gp')
    await page.getByRole('button', { name: 'Enter the committee' }).click()
    await page.getByRole('link', { name: 'Enter the practice of member 7' }).click()
    await page.keyboard.type('Z91006')
    await expectUsable(secretary)
    await page.getByRole('button', { name: 'Enter the committee' }).click()
    await page.getByRole('heading', { name: 'Committee entered' }).waitFor()
  })

  it('schedules the meeting that will decide', async () => {
    const { page } = secretary
    await secretary.goHome()
    await page.getByRole('link', { name: 'Schedule a meeting' }).click()
    await page.getByRole('button', { name: 'Schedule the meeting' }).click()
    await page.getByRole('link', { name: /at least one network/ }).waitFor()
    await fillDates(page, '14')
    await page.getByLabel(decided).check()
    await expectUsable(secretary)
    await page.getByRole('button', { name: 'Schedule the meeting' }).click()
    await page.getByRole('heading', { name: 'Meeting scheduled' }).waitFor()
  })

  it('declares the interests of its members, most of whom have none', async () => {
    const { page } = secretary
    await secretary.goHome()
    await page.getByRole('link', { name: 'Interests', exact: true }).click()
    await page.getByLabel('Executive 2').fill('Z91002')
    await expectUsable(secretary)
    await page.getByRole('button', { name: 'Save and send' }).click()
    await done(page)
  })

  it('records the decision, in which nobody votes on a network of their own', async () => {
    const { page } = secretary
    await openStep(secretary, decided, 'Decision')
    const vote = (member: string) => page.getByRole('combobox', { name: member, exact: true })
    for (const conflicted of ['GP member 1', 'Executive 2'])
      expect(await vote(conflicted).inputValue()).toBe('recused')
    for (const member of ['Lay chair', 'Lay member', 'Executive 1', 'Independent GP'])
      await vote(member).selectOption('For')
    await vote('GP member 2').selectOption('For')
    await page.getByRole('button', { name: 'Record the decision' }).click()
    await page.getByRole('link', { name: 'Select what was decided' }).waitFor()
    await page.getByLabel('Approve with conditions').check()
    await page.getByLabel('On which conditions?').fill('A map with a scale.')
    const by = page.getByRole('group', { name: 'By when do they have to be met?' })
    for (const [part, value] of Object.entries({ Day: '31', Month: '5', Year: '2019' }))
      await by.getByLabel(part).fill(value)
    await vote('Executive 2').selectOption('For')
    await page.getByRole('button', { name: 'Record the decision' }).click()
    await page.getByText('Record the member as recused').waitFor()
    await expectUsable(secretary)
    await vote('Executive 2').selectOption('Recused')
    await page.getByRole('button', { name: 'Record the decision' }).click()
    await done(page)
    await page.getByRole('link', { name: `Go to ${decided}` }).click()
    const approved = page.getByRole('list', { name: 'Milestones' }).getByText('14 May 2019')
    await approved.waitFor()
  })

  it('records that its conditions are met, with what shows it', async () => {
    const { page } = secretary
    await openPart(page, 'Sign-off')
    await page.getByText('They have to be met by 31 May 2019').waitFor()
    await page.getByText('Conditions: A map with a scale.').waitFor()
    await page.getByText('Record that the conditions are met').click()
    const record = page.getByRole('button', { name: 'Record that they are met' })
    await record.click()
    await page.getByRole('link', { name: 'Enter what shows that they are met' }).waitFor()
    await page.getByLabel('What shows that they are met?').fill('The map of 14 May has a scale.')
    await expectUsable(secretary)
    await record.click()
    await page.getByText('They were met on 14 May 2019.').waitFor()
  })

  it('leaves the decision to the region where the region decides', async () => {
    const { page } = region
    await region.goHome()
    const tree = page.getByRole('table', { name: 'Region, STP, CCG and networks' })
    await tree.getByRole('button', { name: /NHS Upper Wexmere CCG/ }).click()
    await tree.getByRole('link', { name: 'Yarrowby' }).click()
    await page.getByRole('link', { name: 'Decision', exact: true }).click()
    await page.getByLabel('Refuse').check()
    await page.getByRole('button', { name: 'Record the decision' }).click()
    await page.getByRole('link', { name: 'Enter why the network is refused' }).waitFor()
    await page.getByLabel('Approve', { exact: true }).check()
    await expectUsable(region)
    await page.getByRole('button', { name: 'Record the decision' }).click()
    await done(page)
    await region.goHome()
    const bar = page.locator('figure').getByRole('img', { name: /^Approved/ })
    expect(await bar.getAttribute('aria-label')).toContain('2 of 12 networks passed')
  })

  it('tells a joint committee why it may not decide, and lets it defer', async () => {
    const joint = await sitDown(browser, await findPersona('secretary', /not be quorate/))
    const { page } = joint
    await joint.goHome()
    await page.getByRole('link', { name: 'Schedule a meeting' }).click()
    await fillDates(page, '28')
    await page.getByLabel('Ostlebury Market').check()
    await page.getByRole('button', { name: 'Schedule the meeting' }).click()
    await page.getByRole('heading', { name: 'Meeting scheduled' }).waitFor()
    await joint.goHome()
    await press(page, 'Next deadline')
    await press(page, 'Next deadline')
    await page.getByRole('link', { name: 'Interests', exact: true }).click()
    await page.getByRole('button', { name: 'Save and send' }).click()
    await done(page)
    await openStep(joint, 'Ostlebury Market', 'Decision')
    await page.getByLabel('Approve', { exact: true }).check()
    for (const box of await page.getByRole('row').getByRole('combobox').all())
      if ((await box.inputValue()) === '') await box.selectOption('For')
    await page.getByRole('button', { name: 'Record the decision' }).click()
    const summary = page.locator('.nhsuk-error-summary')
    await summary.getByText('3 of 4 voting members').waitFor()
    await page.getByLabel('Defer to another meeting').check()
    await page.getByLabel('Why?').fill('Both GPs had to leave the vote.')
    await page.getByRole('button', { name: 'Record the decision' }).click()
    await done(page)
  })
})
