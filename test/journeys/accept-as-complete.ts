import type { Page } from 'playwright-core'
import type { Person } from './person.ts'

/** A step was taken, and the page says what comes of it. */
export const done = (page: Page): Promise<void> =>
  page.getByRole('heading', { name: 'What happens next' }).waitFor()

/** From the home of a commissioner to one of its networks. */
export async function openNetwork(person: Person, network: string): Promise<void> {
  await person.goHome()
  const networks = person.page.getByRole('table', { name: 'Networks', exact: true })
  await networks.getByRole('link', { name: network }).click()
  await person.page.getByRole('heading', { level: 1, name: network }).waitFor()
}

/** On the page of a network: its registration is complete, and it asks for no exception. */
export async function acceptAsComplete(page: Page, network: string): Promise<void> {
  await page.getByRole('link', { name: 'Completeness check', exact: true }).click()
  await page.getByLabel('Everything is there: accept').check()
  await page.getByRole('button', { name: 'Accept' }).click()
  await done(page)
  await page.getByRole('link', { name: `Go to ${network}` }).click()
  await page.getByRole('link', { name: 'Exceptions paper', exact: true }).click()
  await page.getByText('This step does not apply to us').click()
  await page.getByLabel('Why does it not apply?').fill('No exception is asked for.')
  await page.getByRole('button', { name: 'Record that it does not apply' }).click()
  await done(page)
}
