import type { Page } from 'playwright-core'

/** Goes to one of the parts of a network’s page, e.g. `Payments`. */
export const openPart = (page: Page, title: string): Promise<void> =>
  page
    .getByRole('navigation', { name: 'Parts of this network' })
    .getByRole('link', { name: title, exact: true })
    .click()
