import { inBrowser } from '@muster/test-platform'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findPersona, narrow, openBrowser, type Person, type Screen, sitDown } from './person.ts'
import { expectUsable } from './usable.ts'

inBrowser('everybody can use it, on a wide screen and on a phone', () => {
  let browser: Browser
  let people: Readonly<Record<'practice' | 'lead' | 'secretary' | 'region', Person>>

  beforeAll(async () => {
    browser = await openBrowser()
    const sit = async (home: Person['persona']['home'], screen?: Screen) =>
      sitDown(browser, await findPersona(home), screen)
    people = {
      practice: await sit('practice', narrow),
      lead: await sit('lead'),
      secretary: await sit('secretary'),
      region: await sit('region'),
    }
  })
  afterAll(() => browser.close())

  it.each(['practice', 'lead', 'secretary', 'region'] as const)(
    'the home of the %s',
    async (who) => {
      await people[who].goHome()
      await expectUsable(people[who])
    },
  )

  it('the start page, where everybody else is found by name or code', async () => {
    const { page } = people.practice
    await people.practice.goTo('/')
    await page.getByLabel('Find somebody else').fill('z91001')
    await page.getByRole('button', { name: 'Find', exact: true }).click()
    await page.getByRole('listitem').filter({ hasText: 'Z91001' }).waitFor()
    await expectUsable(people.practice)
  })

  it('every step of the practice', async () => {
    const { practice } = people
    await practice.goHome()
    const links = await practice.page.locator('.nhsuk-task-list__link').all()
    const paths = await Promise.all(links.map((link) => link.getAttribute('href')))
    expect(paths.length).toBeGreaterThan(0)
    for (const path of paths.slice(0, 12)) {
      await practice.goTo(path ?? '/')
      await expectUsable(practice)
    }
  })

  it('saying that one is blocked', async () => {
    await people.practice.goTo(`/practices/${people.practice.persona.scope}/blocked`)
    await expectUsable(people.practice)
  })

  it('each part of a network', async () => {
    const { lead } = people
    await lead.goHome()
    await lead.page.locator('table').first().getByRole('link').first().click()
    const parts = lead.page.getByRole('navigation', { name: 'Parts of this network' })
    await parts.waitFor()
    const links = await parts.getByRole('link').all()
    const paths = await Promise.all(links.map((link) => link.getAttribute('href')))
    expect(paths.length).toBeGreaterThan(3)
    for (const path of paths) {
      await lead.goTo(path ?? '/')
      await expectUsable(lead)
    }
  })

  it('a network, a meeting and a committee', async () => {
    const { secretary } = people
    const { scope } = secretary.persona
    await secretary.goHome()
    const network = await secretary.page
      .locator('table')
      .first()
      .getByRole('link')
      .first()
      .getAttribute('href')
    const paths = [
      network ?? '/',
      `/commissioners/${scope}/meetings/new`,
      `/commissioners/${scope}/committee`,
    ]
    for (const path of paths) {
      await secretary.goTo(path)
      await expectUsable(secretary)
    }
  })

  it('whether Muster is keeping up, from the foot of any page', async () => {
    const { page } = people.region
    await people.region.goHome()
    await page.getByRole('link', { name: 'Is Muster keeping up?' }).click()
    await page.getByText(/^Muster is (keeping up|at work)/).waitFor()
    await expectUsable(people.region)
  })

  it('where the rules come from, from the foot of any page', async () => {
    const { page } = people.practice
    await people.practice.goHome()
    await page.getByRole('link', { name: 'Where the rules come from' }).click()
    await page.getByRole('heading', { level: 1, name: 'Where the rules come from' }).waitFor()
    await expectUsable(people.practice)
  })

  it('a page that does not exist', async () => {
    await people.region.goTo('/nonsense')
    await expectUsable(people.region)
  })
})
