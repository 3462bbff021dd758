import type { Page } from 'playwright-core'

/** Answers every empty question of the form on the page, as somebody would who has nothing to hide. */
export async function fillForm(page: Page): Promise<void> {
  const form = page.locator('main form').first()
  for (const box of await form.getByRole('checkbox').all()) await box.check()
  await chooseFirst(page)
  await fillBoxes(page, 'Who signs?', 'Asha Verity, partner (invented)')
  await fillBoxes(page, 'Full name', 'Asha Verity (invented)')
  await fillBoxes(page, 'Professional registration', '7654321')
  await fillDate(page)
}

/** Yes, or the first option, where nothing is chosen yet. */
async function chooseFirst(page: Page): Promise<void> {
  const groups = page.locator('main form fieldset:has(input[type=radio])')
  for (const group of await groups.all()) {
    const chosen = await group.locator('input:checked').count()
    if (chosen === 0) await group.getByRole('radio').first().check()
  }
}

async function fillBoxes(page: Page, label: string, words: string): Promise<void> {
  for (const box of await page.getByLabel(label, { exact: true }).all())
    if ((await box.inputValue()) === '') await box.fill(words)
}

async function fillDate(page: Page): Promise<void> {
  for (const group of await page.locator('main form fieldset:has(.nhsuk-date-input)').all()) {
    if ((await group.getByLabel('Day').inputValue()) !== '') continue
    await group.getByLabel('Day').fill('1')
    await group.getByLabel('Month').fill('5')
    await group.getByLabel('Year').fill('2019')
  }
}
