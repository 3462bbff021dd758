import { browserPath } from '@muster/test-platform'
import {
  type Browser,
  type BrowserContext,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core'
import { myMuster } from './my-muster.ts'

export interface Persona {
  readonly id: string
  readonly name: string
  readonly home: 'practice' | 'lead' | 'secretary' | 'region' | 'lmc'
  readonly scope: string
  readonly scopeName: string
  readonly story: string | null
}

export function musterUrl(): string {
  const muster = myMuster()
  if (!muster) throw new Error('No Muster was started for this file of journeys.')
  return muster.url
}

/** Chromium refuses its sandbox to root, which containers are; it opens nothing but Muster here. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] })

/** Somebody at their own computer: a browser session that nobody shares. */
export class Person {
  readonly page: Page
  readonly context: BrowserContext
  readonly persona: Persona

  constructor(page: Page, persona: Persona) {
    this.page = page
    this.context = page.context()
    this.persona = persona
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(new URL(path, musterUrl()).href)
    await this.page.getByRole('heading', { level: 1 }).waitFor()
  }

  /** The first page of this kind of person. */
  goHome(): Promise<void> {
    return this.goTo(homeOf(this.persona))
  }
}

export function homeOf({ home, scope }: Persona): string {
  if (home === 'practice') return `/practices/${scope}`
  if (home === 'lmc') return '/lmc'
  return home === 'region' ? '/rollout' : `/commissioners/${scope}`
}

export async function listPersonas(): Promise<readonly Persona[]> {
  const response = await fetch(new URL('/trpc/session.personas', musterUrl()))
  const body = (await response.json()) as { result: { data: readonly Persona[] } }
  return body.result.data
}

/** The first persona of that kind; with `story`, the first whose story has those words. */
export async function findPersona(home: Persona['home'], story?: RegExp): Promise<Persona> {
  const personas = (await listPersonas()).filter((persona) => persona.home === home)
  const found = story ? personas.find((one) => story.test(one.story ?? '')) : undefined
  const persona = found ?? personas.find((one) => one.story !== null) ?? personas[0]
  if (!persona) throw new Error(`The demonstration has no persona whose home is ${home}.`)
  return persona
}

export interface Screen {
  readonly width: number
  readonly height: number
}

export const desktop: Screen = { width: 1280, height: 900 }
/** The narrowest screen that has to work (WCAG 1.4.10). */
export const narrow: Screen = { width: 320, height: 640 }

export const tablet: Screen = { width: 768, height: 1024 }

/** Sits down as somebody, and is signed in as them. */
export const sitDown = (
  browser: Browser,
  { id }: Persona,
  viewport: Screen = desktop,
): Promise<Person> => sitDownAs(browser, id, viewport)

/** As one of those whom the start page does not offer, by the name of the account, e.g. `secretary:9ZA`. */
export async function sitDownAs(
  browser: Browser,
  account: string,
  viewport: Screen = desktop,
): Promise<Person> {
  const context = await browser.newContext({ viewport, acceptDownloads: true })
  const answer = await context.request.post(new URL('/trpc/session.take', musterUrl()).href, {
    data: { persona: account },
  })
  if (!answer.ok()) throw new Error(`${account} could not sign in: ${await answer.text()}`)
  const { result } = (await answer.json()) as { result: { data: Persona } }
  return new Person(await context.newPage(), result.data)
}

export const wordsOf = async (place: Locator): Promise<string> => (await place.textContent()) ?? ''
