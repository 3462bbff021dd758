import type { PlaceView } from '@muster/domain/mediation/places-page'
import { inBrowser } from '@muster/test-platform'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { enter, networkCalled, read } from './enter.ts'
import { narrow, openBrowser, type Person, sitDownAs, wordsOf } from './person.ts'
import { expectUsable } from './usable.ts'

const practice = 'Z91060'
const commissioner = '9ZA'
const asked = ['Alderfleet Harbour', 'Gullcombe', 'Tarnsea Bay']

inBrowser('a practice for which a later programme requires a place', () => {
  let browser: Browser
  let lead: Person
  let national: Person
  let unwanted: Person
  let mediator: Person

  beforeAll(async () => {
    browser = await openBrowser()
    lead = await sitDownAs(browser, 'lead:9ZA')
    national = await sitDownAs(browser, 'national')
    unwanted = await sitDownAs(browser, `practice:${practice}`, narrow)
    mediator = await sitDownAs(browser, 'lmc:wexmere', narrow)
    await refusedByAll()
    await vi.waitUntil(async () => (await place()).mediation !== null, 30_000)
    await enter(lead, 'mediation.invite', { ...about, on: '2019-05-14' })
  })
  afterAll(() => browser.close())

  const place = () => read<PlaceView>(lead, 'places.ofPractice', { practice })
  async function refusedByAll() {
    for (const name of asked) {
      const network = await networkCalled(lead, name)
      await enter(unwanted, 'places.ask', { network, practice })
      await enter(lead, 'places.refuse', { network, practice, reason: 'They phoned.' })
    }
  }
  const about = { commissioner, practice }

  it('is declined by the mediator, who sees it no more; the support lead goes on without', async () => {
    const { page } = mediator
    await mediator.goHome()
    await page.getByRole('link', { name: 'Fenwater Road Surgery' }).click()
    await page.getByText('We cannot mediate', { exact: true }).click()
    await page.getByRole('radio', { name: 'It has nobody free to mediate' }).check()
    const button = page.getByRole('button', { name: 'Decline to mediate' })
    const form = page.locator('form').filter({ has: button })
    await form.getByLabel('Day').fill('14')
    await form.getByLabel('Month').fill('5')
    await form.getByLabel('Year').fill('2019')
    await expectUsable(mediator)
    await button.click()
    await page.getByText('Nothing waits for your committee.').waitFor()
    await lead.goTo(`/commissioners/${commissioner}/places/${practice}`)
    await lead.page.getByText('declined on 14 May 2019: it has nobody free to mediate').waitFor()
    await lead.page.getByText('or bring those concerned together yourself').waitFor()
    await expectUsable(lead)
    await enter(lead, 'mediation.meet', { ...about, on: '2019-05-14' })
    await enter(lead, 'mediation.close', { ...about, outcome: 'failed', note: 'Nobody moved.' })
  })

  it('cannot be given to a network in 2019', async () => {
    await lead.goTo(`/commissioners/${commissioner}/places/${practice}`)
    await lead.page.getByText('Nobody can make a network take a practice').waitFor()
    expect(await lead.page.getByText('Require the network to take it').count()).toBe(0)
  })

  it('can be given to one once a version that says so is released to its commissioner', async () => {
    const { document } = await read<{ document: string }>(national, 'versions.get', { version: 1 })
    const programme = JSON.parse(document)
    const afterFailure = { value: 'require', status: 'published', source: 'S30' }
    const mediation = { ...programme.mediation, afterFailure }
    const changed = JSON.stringify({ ...programme, version: 2, mediation })
    await enter(national, 'versions.add', { document: changed })
    const to = { kind: 'commissioner', commissioner }
    await enter(national, 'versions.release', { version: 2, to, reason: 'A later year.' })
    await vi.waitUntil(async () => (await place()).route.value === 'require', 60_000)
    await lead.goTo(`/commissioners/${commissioner}/places/${practice}`)
    await lead.page.getByText('the commissioner requires a network to take the practice').waitFor()
    await expectUsable(lead)
  })

  it('is required of a network, with a reason', async () => {
    const { page } = lead
    const require = page.getByRole('button', { name: 'Require the network to take it' })
    await require.click()
    await page.getByRole('link', { name: 'Select the network' }).waitFor()
    await page.getByLabel('Which network has to take the practice?').selectOption(asked[1] ?? '')
    await page.getByLabel('Why this network?').fill('Its surgeries are the nearest.')
    await require.click()
    await page.getByText('This practice is in a network now').waitFor()
  })

  it('is a member from then on, and reads so on its phone', async () => {
    await unwanted.goHome()
    await unwanted.page
      .getByRole('link', { name: asked[1] ?? '' })
      .first()
      .waitFor()
    expect(await wordsOf(unwanted.page.getByRole('main'))).not.toContain('Nobody moved.')
    await expectUsable(unwanted)
  })
})
