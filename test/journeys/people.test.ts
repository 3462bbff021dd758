import { inBrowser } from '@muster/test-platform'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPart } from './open-part.ts'
import { narrow, openBrowser, type Person, sitDownAs, wordsOf } from './person.ts'
import { expectUsable } from './usable.ts'

/** Has submitted its registration; one practice has its director, another coordinates. */
const network = 'Gullcombe'

inBrowser('the people of a network, its form and its data', () => {
  let browser: Browser
  let lead: Person
  let director: Person
  let alone: Person

  const toNetwork = async ({ page }: Person) => {
    await page.getByRole('link', { name: network, exact: true }).first().click()
    await page.getByRole('heading', { level: 1, name: network }).waitFor()
  }

  beforeAll(async () => {
    browser = await openBrowser()
    lead = await sitDownAs(browser, 'lead:9ZA')
    director = await sitDownAs(browser, 'practice:Z91015', narrow)
    alone = await sitDownAs(browser, 'practice:Z91060')
  })
  afterAll(() => browser.close())

  it('shows the support lead who acts for the network and how it is organised', async () => {
    await lead.goHome()
    await toNetwork(lead)
    await openPart(lead.page, 'Members')
    const people = lead.page.getByRole('region', { name: 'Who acts for the network' })
    await people.getByText('Clinical director').waitFor()
    await people.getByText('Coordinator').waitFor()
    expect(await wordsOf(people)).toMatch(/Form\s*Network/)
    await expectUsable(lead)
  })

  it('tells the director what follows before somebody stands in, on a phone', async () => {
    const { page } = director
    await director.goHome()
    await toNetwork(director)
    await openPart(page, 'Changes')
    await page.getByText('Give notice of a change').click()
    await page.getByLabel('The clinical director is away for a time').check()
    const follows = page.getByText('Nothing is signed again')
    await follows.waitFor()
    await page.getByRole('button', { name: 'Give notice' }).click()
    await page.getByRole('link', { name: 'Enter who stands in' }).waitFor()
    await page
      .getByLabel('At which practice does whoever stands in work?')
      .selectOption({ index: 1 })
    await page.getByLabel('Who stands in?').fill('A made-up nurse')
    await page.getByLabel('Professional registration').fill('NMC 12A3456E')
    await page.getByLabel('They see patients in the network area').check()
    const until = page.getByRole('group', { name: 'Until when?' })
    await until.getByLabel('Day').fill('14')
    await until.getByLabel('Month').fill('6')
    await until.getByLabel('Year').fill('2019')
    await page.getByLabel('Why?').fill('Leave to care for a parent.')
    await expectUsable(director)
    await page.getByRole('button', { name: 'Give notice' }).click()
    await page.getByText('Lasts', { exact: true }).waitFor()
    await openPart(page, 'Members')
    await page.getByText('Away until 14 June 2019').waitFor()
  })

  it('tells the support lead that data sharing need not wait for the national template', async () => {
    const { page } = lead
    await openPart(page, 'Agreement')
    await page.getByText('is not out yet').waitFor()
    expect(await wordsOf(page.getByRole('main'))).toContain('the members’ own')
    await expectUsable(lead)
  })

  it('advises a practice on federating or merging where it chooses', async () => {
    const { page } = alone
    await alone.goHome()
    await page.getByRole('link', { name: 'Put forward a group of practices' }).click()
    await page.getByText('Federate, merge or neither').waitFor()
    await page.getByLabel('Practices that share a federation or company').check()
    await page.getByText('cannot hold the network contract').first().waitFor()
    const harder = page.getByText('The company is one more party').first()
    await harder.waitFor()
    await page.getByLabel('One record system').check()
    await harder.waitFor({ state: 'detached' })
    await expectUsable(alone)
  })
})
