import { readFile } from 'node:fs/promises'
import { inBrowser } from '@muster/test-platform'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  findPersona,
  narrow,
  openBrowser,
  type Person,
  sitDown,
  sitDownAs,
  wordsOf,
} from './person.ts'
import { expectUsable } from './usable.ts'

interface Document {
  version: number
  steps: { id: string; title: string; dueOffset: number }[]
}

inBrowser('a national team that changes the programme', () => {
  let browser: Browser
  let national: Person
  let document: Document

  beforeAll(async () => {
    browser = await openBrowser()
    national = await sitDownAs(browser, 'national')
  })
  afterAll(() => browser.close())

  const main = () => national.page.getByRole('main')
  const add = async (changed: Document) => {
    await national.goTo('/programme')
    await national.page.getByText('Add a version').click()
    await national.page.getByLabel('Or paste the document').fill(JSON.stringify(changed))
    await national.page.getByRole('button', { name: 'Check and add the version' }).click()
  }
  const changed = (id: string, change: Partial<Document['steps'][number]>): Document => ({
    ...document,
    version: 2,
    steps: document.steps.map((step) => (step.id === id ? { ...step, ...change } : step)),
  })

  it('takes the version in force away as a document', async () => {
    await national.goTo('/programme')
    await expectUsable(national)
    await national.page.getByRole('link', { name: 'Version 1' }).click()
    const button = national.page.getByRole('button', { name: 'Download the document of version 1' })
    const [download] = await Promise.all([national.page.waitForEvent('download'), button.click()])
    document = JSON.parse(await readFile(await download.path(), 'utf8'))
    expect(document.steps.length).toBeGreaterThan(30)
  })

  it('is told what is wrong with a new one, at which step, and how to mend it', async () => {
    await add(changed('L8', { dueOffset: -40 }))
    const summary = national.page.getByRole('alert')
    await summary.waitFor()
    expect(await wordsOf(summary)).toContain('L8')
    expect(await wordsOf(summary)).toContain('Change “dueOffset”')
    await expectUsable(national)
  })

  it('reads what a sound one changes, step by step, and what it would do to networks', async () => {
    await add(changed('L8', { title: 'Claim the additional roles' }))
    await main().getByRole('heading', { name: 'Version 2' }).waitFor()
    await main().getByText('Was called “').waitFor()
    await main()
      .getByText(/running networks?: 0 would lose a milestone/)
      .waitFor()
    await expectUsable(national)
  })

  it('releases it to one commissioner with a reason, whose networks then move', async () => {
    const scope = national.page.getByLabel('Where')
    const names = await scope.getByRole('option').allTextContents()
    const [name = ''] = names.slice(-1)
    await scope.selectOption({ label: name })
    const release = national.page.getByRole('button', { name: `Release version 2 to ${name}` })
    await release.click()
    await national.page.getByRole('link', { name: 'Enter the reason' }).waitFor()
    await national.page.getByLabel(`Why release version 2 to ${name}?`).fill('A made-up reason')
    await release.click()
    await main().getByText(`Released to ${name}. Each commissioner`).waitFor()
    await expect
      .poll(async () => await wordsOf(main()), { timeout: 30_000 })
      .toContain('Commissioners under it now: 1.')
  })

  it('undoes it by a further version', async () => {
    await national.page.getByText('Undo its last release').click()
    await national.page.getByLabel('Why undo it?').fill('Another made-up reason')
    await national.page.getByRole('button', { name: 'Undo the release of version 2' }).click()
    const row = main().getByRole('row', { name: /Brings back version 1/ })
    await row.waitFor()
    await expect
      .poll(() => row.getByRole('cell').last().textContent(), { timeout: 30_000 })
      .toMatch(/1$/)
  })

  it('is watched by a region, on a phone, that releases nothing itself', async () => {
    const region = await sitDown(browser, await findPersona('region'), narrow)
    await region.goTo('/programme')
    await expectUsable(region)
    await region.goTo('/programme/2')
    await region.page.getByText(/running networks?:/).waitFor()
    await expectUsable(region)
    expect(await region.page.getByRole('button', { name: /^Release/ }).count()).toBe(0)
    expect(await region.page.getByText('Undo its last release').count()).toBe(0)
  })
})
