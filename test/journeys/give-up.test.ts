import { inBrowser } from '@muster/test-platform'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPart } from './open-part.ts'
import { narrow, openBrowser, type Person, sitDownAs, wordsOf } from './person.ts'
import { expectUsable } from './usable.ts'

const group = 'Hollowfell and Dales'
const why = 'The valleys are too far apart to work together.'

inBrowser('a group that its members give up', () => {
  let browser: Browser
  let proposer: Person
  let other: Person
  let third: Person
  let lead: Person

  beforeAll(async () => {
    browser = await openBrowser()
    proposer = await sitDownAs(browser, 'practice:Z91042', narrow)
    other = await sitDownAs(browser, 'practice:Z91043')
    third = await sitDownAs(browser, 'practice:Z91044')
    lead = await sitDownAs(browser, 'lead:9ZB')
  })
  afterAll(() => browser.close())

  const openGroup = async (person: Person) => {
    await person.goHome()
    await person.page.getByRole('link', { name: group }).first().click()
    await openPart(person.page, 'Changes')
    await person.page.getByRole('heading', { name: 'Giving the group up' }).waitFor()
  }

  it('is proposed by one of them, on its phone, with a reason that the others read', async () => {
    const { page } = proposer
    await other.goHome()
    await openGroup(proposer)
    await page.getByText('Propose to give the group up').first().click()
    await page.getByRole('button', { name: 'Propose to give the group up' }).click()
    await page.getByRole('link', { name: 'Enter the reason' }).waitFor()
    await expectUsable(proposer)
    await page.getByLabel('Why should it be given up?').fill(why)
    await page.getByRole('button', { name: 'Propose to give the group up' }).click()
    await page.getByText('One member who says no keeps it.').waitFor()
    await expectUsable(proposer)
  })

  it('reaches the homes of the others while they look, and waits for each of them', async () => {
    const { page } = other
    await page.getByRole('heading', { name: `${group} may be given up` }).waitFor()
    await expectUsable(other)
    await page.getByRole('link', { name: 'Agree, or keep the group' }).click()
    await page.getByText(why).waitFor()
    await page.getByRole('button', { name: 'Agree to give the group up' }).click()
    await page
      .getByText(/agreed on .* 2019/)
      .nth(1)
      .waitFor()
    await openGroup(third)
    await third.page.getByRole('button', { name: 'Agree to give the group up' }).click()
    await third.page
      .getByText(/agreed on .* 2019/)
      .nth(2)
      .waitFor()
  })

  it('ends when the support lead enters the last one, who phoned', async () => {
    const { page } = lead
    await openGroup(lead)
    await page.getByRole('button', { name: 'Agree to give the group up' }).click()
    await page.getByRole('link', { name: 'Enter who asked you to' }).waitFor()
    await expectUsable(lead)
    await page.getByLabel('Who asked you to?').fill('Made-up practice manager')
    await page.getByRole('button', { name: 'Agree to give the group up' }).click()
    await page.getByRole('heading', { name: 'This group has ended' }).waitFor()
    await page.getByText('The members gave the group up').waitFor()
    expect(await wordsOf(page.getByRole('main'))).toContain(why)
    await expectUsable(lead)
  })

  it('frees its practices, is read in the history, and is counted no more', async () => {
    await proposer.goHome()
    await proposer.page.getByText('You are free for another group.').waitFor()
    await proposer.page.getByRole('link', { name: 'Put forward a group of practices' }).waitFor()
    await expectUsable(proposer)
    const { page } = lead
    await lead.goHome()
    const running = page.getByRole('table', { name: 'Networks', exact: true })
    expect(await wordsOf(running)).not.toContain(group)
    const ended = page.getByRole('table', { name: 'Groups that have ended' })
    await ended.getByRole('link', { name: group }).click()
    await page.getByRole('heading', { name: 'This group has ended' }).waitFor()
  })
})
