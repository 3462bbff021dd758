import type { PeoplePage } from '@muster/domain/views/people-page'
import { inBrowser } from '@muster/test-platform'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { agreeGovernance, sign, signatory } from './agree-governance.ts'
import { enter, networkCalled, read } from './enter.ts'
import { openPart } from './open-part.ts'
import { narrow, openBrowser, type Person, sitDownAs, wordsOf } from './person.ts'
import { expectUsable } from './usable.ts'

const name = 'Alderfleet Harbour'
const pool = (attempt: number) => `All members share ${attempt + 2} locums.`

inBrowser('a practice that is outvoted on a change of the agreement', () => {
  let browser: Browser
  let lead: Person
  let members: readonly Person[]
  let outvoted: Person
  let network: string
  let terms: string

  beforeAll(async () => {
    browser = await openBrowser()
    lead = await sitDownAs(browser, 'lead:9ZA')
    network = await networkCalled(lead, name)
    const codes = ['Z91001', 'Z91002', 'Z91003', 'Z91004', 'Z91005']
    members = await Promise.all(codes.map((code) => sitDownAs(browser, `practice:${code}`, narrow)))
  })
  afterAll(() => browser.close())

  const standingOf = async () => {
    const { agreements } = await read<PeoplePage>(lead, 'networks.people', { network })
    return agreements.find(({ step }) => step === 'G10')?.signatures ?? []
  }
  const openAgreement = async ({ page }: Person) => {
    await openPart(page, 'Agreement')
    await page.getByRole('heading', { name: /^Network agreement/ }).waitFor()
  }

  it('has signed with all others an agreement that lets most of them change its schedules', async () => {
    const [director] = members
    if (!director) throw new Error('Nobody directs the network.')
    await agreeGovernance(director, network)
    await director.goTo(`/networks/${encodeURIComponent(network)}`)
    await openAgreement(director)
    await director.page.getByText('5 of 5 signed').last().waitFor()
    await expectUsable(director)
  })

  it('does not sign a change that three of five sign', async () => {
    const [director, second, third] = members
    if (!director || !second || !third) throw new Error('There are fewer than three members.')
    // The county's people may be quicker than a practice that hesitates: then another change is put forward.
    for (let attempt = 0; ; attempt += 1) {
      terms = pool(attempt)
      const contribution = { kind: 'propose', answer: { hasTerms: true, terms } }
      await enter(director, 'steps.complete', { step: 'G2', network, contribution })
      for (const person of [director, second, third]) {
        const own = { practice: person.persona.scope, network }
        await sign(person, 'G10', own, signatory).catch(() => undefined)
      }
      const bound = (await standingOf()).find(({ standing }) => standing === 'bound')
      const found = members.find(({ persona }) => persona.scope === bound?.practice)
      if (found) {
        outvoted = found
        return
      }
      expect(attempt, 'everybody signs every change').toBeLessThan(6)
    }
  })

  it('is told on its home what binds it, and reads what changed since it signed', async () => {
    const { page } = outvoted
    await outvoted.goHome()
    await page
      .getByRole('heading', { name: 'You are bound by a change that you have not signed' })
      .waitFor()
    await expectUsable(outvoted)
    await page.getByRole('link', { name: 'Read what has changed' }).click()
    const changed = page.getByRole('region', {
      name: 'What has changed since your practice signed',
    })
    await changed.getByText(terms).waitFor()
    expect(await wordsOf(changed)).toMatch(/You signed on 14 May 2019/)
    expect(await wordsOf(page.getByRole('main'))).toContain('more than half of the votes')
    await expectUsable(outvoted)
  })

  it('stands on the page of the network as bound, where the support lead reads no terms', async () => {
    await lead.goTo(`/networks/${encodeURIComponent(network)}`)
    await openAgreement(lead)
    const own = lead.page.getByRole('listitem').filter({ hasText: 'Bound, not signed' })
    await own.first().waitFor()
    expect(await wordsOf(lead.page.getByRole('main'))).not.toContain(terms)
    await expectUsable(lead)
  })

  it('may sign all the same, and is bound by its own word then', async () => {
    const { page } = outvoted
    await page.getByLabel('Who signs?').fill('Bo Ashdown, partner (invented)')
    await page.getByLabel('As a partner or the contract holder').check()
    await page.getByLabel(/^I may sign for this practice/).check()
    await page.getByRole('button', { name: 'Sign', exact: true }).click()
    await page.getByRole('heading', { name: 'What happens next' }).waitFor()
    await outvoted.goHome()
    await page.getByRole('heading', { name: 'Your tasks' }).waitFor()
    expect(await wordsOf(page.getByRole('main'))).not.toContain('You are bound by a change')
  })
})
