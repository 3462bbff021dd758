import type { NetworkDetail } from '@muster/domain/views/network-view'
import type { StepView } from '@muster/domain/views/step-view'
import { inBrowser } from '@muster/test-platform'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { press } from './clock.ts'
import { enter, networkCalled, read } from './enter.ts'
import { openPart } from './open-part.ts'
import { narrow, openBrowser, type Person, sitDownAs, wordsOf } from './person.ts'
import { expectUsable } from './usable.ts'

const live = 'Maddercombe'
const late = 'Thornimere'

inBrowser('the first day of the contract', () => {
  let browser: Browser
  let region: Person
  let member: Person

  beforeAll(async () => {
    browser = await openBrowser()
    const national = await sitDownAs(browser, 'national')
    await national.goHome()
    await press(national.page, 'Run to go-live')
    region = await sitDownAs(browser, 'region:Y9Z')
    member = await sitDownAs(browser, 'practice:Z91033', narrow)
  })
  afterAll(() => browser.close())

  const openCertificate = async (person: Person) => {
    const network = await networkCalled(region, live)
    await person.goTo(`/networks/${encodeURIComponent(network)}`)
    await openPart(person.page, 'Certificate')
    await person.page.getByRole('heading', { name: 'Go-live certificate' }).waitFor()
  }

  it('gives a network its certificate, with the facts it rested on and its members by name', async () => {
    await openCertificate(region)
    const words = await wordsOf(region.page.getByRole('main'))
    expect(words).toContain('Live since1 July 2019')
    expect(words).toMatch(/Payee[A-Z].+ \(Z910\d\d\)/)
    expect(words).toMatch(/Confirm that the agreement is signed, done on \d+ \w+ 2019/)
    expect(words).toMatch(/\(Z910\d\d\), [\d,]+ patients\. Contract variation: in effect/)
    await expectUsable(region)
  })

  it('has the region acknowledge it, from the certificate itself', async () => {
    const { page } = region
    await page.getByRole('link', { name: 'Acknowledge it' }).click()
    await page.getByRole('button', { name: 'Acknowledge' }).click()
    await page.getByRole('heading', { name: 'What happens next' }).waitFor()
    await openCertificate(region)
    await page.getByText('By the region on 1 July 2019').waitFor()
  })

  describe('a schedule that the live network changes', () => {
    let network: string
    let members: readonly string[]
    const practice = (code: string, screen?: typeof narrow) =>
      sitDownAs(browser, `practice:${code}`, screen)
    const signingOf = (one: Person, code: string) =>
      read<StepView>(one, 'steps.get', { step: 'G10', network, practice: code })

    it('is put forward by the director, while what was signed stays in force', async () => {
      network = await networkCalled(region, live)
      const { certificate } = await read<NetworkDetail>(region, 'networks.get', { network })
      members = certificate?.facts?.members.map(({ code }) => code) ?? []
      const director = await practice(certificate?.facts?.director ?? '')
      await director.goTo(`/steps/G8?network=${encodeURIComponent(network)}`)
      const { page } = director
      await page.getByText('Vary this part of the agreement').click()
      await page.getByRole('radio', { name: 'Yes' }).check()
      await page.getByLabel('Name').first().fill('Made-up Pharmacy')
      await page.getByLabel('What kind of body?').selectOption('pharmacy')
      await page.getByLabel('What do you do together?').fill('Medicines reviews')
      await page.getByRole('button', { name: 'Put forward the variation' }).click()
      await page.getByText(/waits for the signatures of \d practices/).waitFor()
      await director.goTo(`/networks/${encodeURIComponent(network)}/agreement`)
      await page.getByText('What was signed before binds the members until then').waitFor()
      await expectUsable(director)
    })

    it('waits while a member is in dispute about it, for as long as that lasts', async () => {
      const one = await practice(members[0] ?? '')
      const dispute = 'dispute-of-outside-bodies'
      const raised = { network, practice: members[0], step: 'G8', reason: 'Nobody asked us.' }
      await enter(one, 'disputes.raise', { ...raised, commandId: dispute })
      await one.goTo(`/networks/${encodeURIComponent(network)}/agreement`)
      await one.page.getByText('Waits for a dispute').waitFor()
      const note = 'They have talked.'
      const lead = await sitDownAs(browser, 'lead:9ZC')
      await enter(lead, 'disputes.close', { network, dispute, outcome: 'settled', note })
      await one.page.getByText('Waits for signatures').waitFor()
    })

    it('is signed by each member, who sees the difference on a phone', async () => {
      const [own = '', ...others] = members
      const signer = await practice(own, narrow)
      await signer.goHome()
      const { page } = signer
      await page.getByRole('link', { name: 'Read what would change, and sign' }).click()
      await page.getByText('Made-up Pharmacy').waitFor()
      await expectUsable(signer)
      await page.getByLabel('Who signs?').fill('A made-up partner')
      await page
        .getByRole('radio', { name: /partner/i })
        .first()
        .check()
      await page.getByRole('checkbox').check()
      await page.getByRole('button', { name: 'Sign the variation' }).click()
      await page.getByRole('heading', { name: 'What happens next' }).waitFor()
      for (const code of others) {
        const other = await practice(code)
        const { variations } = await signingOf(other, code)
        const answer = { signatory: 'A made-up partner', authority: 'partner', authorised: true }
        const contribution = { kind: 'sign', version: variations[0]?.version, answer }
        const about = { step: 'G10', network, practice: code }
        await enter(other, 'steps.complete', { ...about, contribution })
      }
      await signer.goTo(`/networks/${encodeURIComponent(network)}/agreement`)
      await page.getByText('Variation of “Schedule 7: outside bodies”').click()
      await page.getByText('In force', { exact: true }).waitFor()
      await openPart(page, 'Certificate')
      await page.getByText('By the region on 1 July 2019').waitFor()
    })
  })

  it('tells what a network loses that starts late, and what each of its practices loses', async () => {
    const { page } = region
    await region.goHome()
    await page.getByRole('link', { name: /^Networks that start late/ }).click()
    const row = page
      .getByRole('table', { name: 'Networks' })
      .getByRole('row', { name: new RegExp(late) })
    expect(await wordsOf(row)).toMatch(/Not established.*Earliest \d+ \w+ 2019 \(\d+ days late\)/)
    expect(await wordsOf(row)).toMatch(/£[\d,]+\.\d\d/)
    const practices = page
      .getByRole('table', { name: 'Practices' })
      .getByRole('row', { name: late })
    expect(await practices.count()).toBe(6)
    for (const one of await practices.all()) expect(await wordsOf(one)).toMatch(/£[1-9][\d,]*\./)
    await expectUsable(region)
  })

  it('shows a member of that network, on a phone, that there is no certificate, and why', async () => {
    const { page } = member
    await member.goHome()
    await page.getByRole('link', { name: late }).first().click()
    await openPart(page, 'Certificate')
    await page.getByText('there is no certificate').waitFor()
    await openPart(page, 'Payments')
    await page.getByRole('heading', { name: 'Expected payments', exact: true }).waitFor()
    await expectUsable(member)
  })
})
