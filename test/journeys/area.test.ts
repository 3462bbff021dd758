import { inBrowser } from '@muster/test-platform'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPart } from './open-part.ts'
import { narrow, openBrowser, type Person, sitDownAs, wordsOf } from './person.ts'
import { expectUsable } from './usable.ts'

const network = 'Hollowfell and Dales'
const geojson = (coordinates: unknown) => ({
  name: 'area.geojson',
  mimeType: 'application/geo+json',
  buffer: Buffer.from(JSON.stringify({ type: 'Polygon', coordinates: [coordinates] })),
})
const outline = [
  [1.2, 53.6],
  [1.8, 53.6],
  [1.8, 54],
  [1.2, 54],
  [1.2, 53.6],
]

inBrowser('the area of a network', () => {
  let browser: Browser
  let lead: Person
  let phone: Person
  let member: Person

  beforeAll(async () => {
    browser = await openBrowser()
    lead = await sitDownAs(browser, 'lead:9ZB')
    phone = await sitDownAs(browser, 'secretary:9ZB', narrow)
    member = await sitDownAs(browser, 'practice:Z91042')
  })
  afterAll(() => browser.close())

  const area = ({ page }: Person) => page.getByRole('region', { name: 'Indicative area' })
  const table = (person: Person) =>
    area(person).getByRole('table', { name: 'Sites of the members' })
  async function openMembers(person: Person) {
    await person.goHome()
    await person.page
      .getByRole('table', { name: 'Networks', exact: true })
      .getByRole('link', { name: network })
      .click()
    await openPart(person.page, 'Members')
  }

  it('is a map, and a table that says the same of main and branch surgeries', async () => {
    await openMembers(lead)
    await area(lead)
      .getByRole('img', { name: `Indicative area of ${network}` })
      .waitFor()
    const words = await wordsOf(area(lead))
    expect(words).toContain('it is indicative, and no boundary')
    expect(words).toContain('proved by registered lists')
    expect(await wordsOf(table(lead))).toMatch(/Hollowfell Surgery.*Branch/)
    expect(await wordsOf(table(lead))).toMatch(/\d km/)
    await expectUsable(lead)
  })

  it('fits a phone', async () => {
    await openMembers(phone)
    await table(phone).waitFor()
    await expectUsable(phone)
  })

  it('is shown where the area is answered, with the outline that a member uploads', async () => {
    const { page } = member
    await member.goHome()
    await page.getByRole('link', { name: network }).first().click()
    await page.getByRole('link', { name: 'Set out the network area', exact: true }).click()
    await area(member).getByRole('img').waitFor()
    const upload = page.getByLabel('Outline of the area (optional)')
    await upload.setInputFiles(geojson(outline.map(([x = 0, y = 0]) => [y, x])))
    await page.getByText('Latitude and longitude are the wrong way round').waitFor()
    await upload.setInputFiles(geojson(outline))
    await page.getByText('An outline in one piece with 4 corners').waitFor()
    await expectUsable(member)
  })
})
