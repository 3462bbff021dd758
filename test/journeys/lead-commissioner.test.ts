import { inBrowser } from '@muster/test-platform'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { narrow, openBrowser, type Person, sitDownAs, wordsOf } from './person.ts'
import { expectUsable } from './usable.ts'

const network = 'Tarnsea Bay'
const coast = 'NHS Wexmere Coast CCG'
const vale = 'NHS Wexmere Vale and Fell CCG'

inBrowser('a network with a practice of another commissioner', () => {
  let browser: Browser
  let leading: Person
  let other: Person
  let member: Person

  beforeAll(async () => {
    browser = await openBrowser()
    leading = await sitDownAs(browser, 'lead:9ZA')
    other = await sitDownAs(browser, 'lead:9ZB', narrow)
    member = await sitDownAs(browser, 'practice:Z91020')
  })
  afterAll(() => browser.close())

  const shared = ({ page }: Person) =>
    page.getByRole('table', { name: 'Networks across your boundary' })
  const section = ({ page }: Person) => page.getByRole('region', { name: /^Lead commissioner/ })

  it('is on the list of the commissioner whose practice it is, as led by the other', async () => {
    await other.goHome()
    expect(await wordsOf(shared(other))).toMatch(new RegExp(`${coast}, for now.*Say who leads`))
    await expectUsable(other)
    expect(
      await wordsOf(other.page.getByRole('table', { name: 'Networks', exact: true })),
    ).not.toContain(network)
  })

  it('cannot be decided on before they agree, and says so to everybody concerned', async () => {
    await leading.goHome()
    await shared(leading).getByRole('link', { name: network }).click()
    await section(leading).getByText('Nobody can decide on the network until they agree.').waitFor()
    expect(await wordsOf(section(leading))).toContain(`${vale}, 1 practice`)
    expect(await wordsOf(section(leading))).toContain('Has not said which commissioner should lead')
    await member.goHome()
    await member.page.getByRole('link', { name: network }).first().click()
    await section(member).getByText('leads for now').waitFor()
    expect(await section(member).getByRole('radio').count()).toBe(0)
  })

  it('is led by the one that both choose', async () => {
    await shared(other).getByRole('link', { name: network }).click()
    const { page } = other
    const say = section(other).getByRole('button', { name: 'Say who should lead' })
    await say.click()
    await page.getByRole('link', { name: 'Select a commissioner' }).waitFor()
    await expectUsable(other)
    await section(other).getByLabel(coast).check()
    await say.click()
    await section(other).getByText(`${coast} leads this network`).waitFor()
    await expectUsable(other)
    await other.goHome()
    await shared(other).getByText(`Led by ${coast}`).waitFor()
    await section(leading).getByText('The commissioners agreed this').waitFor()
  })

  it('moves to the other when both say so later, with their reasons', async () => {
    for (const [person, reason] of [
      [leading, 'They know the practice that coordinates.'],
      [other, 'We have the staff for it.'],
    ] as const) {
      await person.goHome()
      await shared(person).getByRole('link', { name: network }).click()
      await section(person).getByText('Have another commissioner lead').click()
      await section(person).getByLabel(vale).check()
      await section(person).getByLabel('Why?').fill(reason)
      await section(person).getByRole('button', { name: 'Say who should lead' }).click()
      await section(person).getByText(reason).waitFor()
    }
    await other.goHome()
    await other.page
      .getByRole('table', { name: 'Networks', exact: true })
      .getByRole('link', { name: network })
      .waitFor()
    await leading.goHome()
    await shared(leading).getByText(`Led by ${vale}`).waitFor()
  })
})
