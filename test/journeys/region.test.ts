import { inBrowser } from '@muster/test-platform'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findPersona, openBrowser, type Person, sitDown, wordsOf } from './person.ts'

inBrowser('a region that steers', () => {
  let browser: Browser
  let region: Person

  beforeAll(async () => {
    browser = await openBrowser()
    region = await sitDown(browser, await findPersona('region'))
    await region.goHome()
  })
  afterAll(() => browser.close())

  it('finds what it decides itself before everything that it watches', async () => {
    const { page } = region
    await page
      .getByRole('heading', { name: 'What waits for you at NHS Upper Wexmere CCG' })
      .waitFor()
    await page.getByRole('link', { name: 'Decision: Yarrowby' }).click()
    await page.getByRole('heading', { level: 1, name: 'Decision' }).waitFor()
    await page.getByRole('button', { name: 'Record the decision' }).waitFor()
    await region.goHome()
  })

  it('reads the same figures in the chart and in the table beside it', async () => {
    const bars = await region.page.locator('figure').getByRole('img').all()
    expect(bars.length).toBeGreaterThan(0)
    const table = region.page.getByRole('table', { name: 'Milestones' })
    for (const bar of bars) {
      const said = (await bar.getAttribute('aria-label')) ?? ''
      const [, label, passed, total] = /^(.+), due .+: (\d+) of (\d+) networks/.exec(said) ?? []
      const row = await wordsOf(table.getByRole('row', { name: label ?? said }))
      expect(row).toContain(passed)
      expect(row).toContain(total)
    }
  })

  it('goes from region to STP to CCG to its networks, by keyboard alone', async () => {
    const tree = region.page.getByRole('table', { name: 'Region, STP, CCG and networks' })
    const rows = () => tree.getByRole('row').count()
    const before = await rows()
    const commissioner = tree.getByRole('button', { name: /^CCG/ }).first()
    await commissioner.focus()
    await region.page.keyboard.press('Enter')
    await expect.poll(rows).toBeGreaterThan(before)
    expect(await commissioner.getAttribute('aria-expanded')).toBe('true')
    await region.page.keyboard.press('Enter')
    await expect.poll(rows).toBe(before)
  })

  it('says which networks cannot finish in time, or that every one can', async () => {
    const main = region.page.getByRole('main')
    await main.getByRole('heading', { name: 'Networks that cannot finish in time' }).waitFor()
    expect(await wordsOf(main)).toMatch(/days? too late|can still finish in time/)
  })
})
