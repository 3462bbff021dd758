import { appRouter } from '../router.ts'
import { tokenOf } from './made-up-county.ts'
import type { Person } from './made-up-people.ts'

export interface Answer {
  readonly status: number
  /** The whole body as it came. */
  readonly text: string
  readonly data: unknown
  readonly error: {
    readonly message: string
    readonly data: { readonly fields: readonly Field[] }
  } | null
}

interface Field {
  readonly field: string
  readonly message: string
}

export const procedures = appRouter._def.procedures as unknown as Readonly<
  Record<string, { readonly _def: { readonly type: string; readonly meta?: unknown } }>
>
export const isQuery = (path: string) => procedures[path]?._def.type === 'query'

/** Calls a procedure over HTTP as a browser would, signed in as somebody. */
export async function call(
  url: string,
  path: string,
  input: unknown,
  who: Person,
): Promise<Answer> {
  const cookie = who === null ? {} : { cookie: `muster-session=${tokenOf(who)}` }
  const json = JSON.stringify(input)
  return await answerOf(
    isQuery(path)
      ? await fetch(
          `${url}/trpc/${path}${json === undefined ? '' : `?input=${encodeURIComponent(json)}`}`,
          { headers: cookie },
        )
      : await fetch(`${url}/trpc/${path}`, {
          method: 'POST',
          headers: { ...cookie, 'content-type': 'application/json' },
          ...(json === undefined ? {} : { body: json }),
        }),
  )
}

export async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text()
  const body = text.startsWith('{') ? JSON.parse(text) : {}
  return { status: response.status, text, data: body.result?.data, error: body.error ?? null }
}

/** The code of a refusal, where the answer is one. */
export const refusalOf = ({ data }: Pick<Answer, 'data'>): string | null =>
  (data as { refusal?: { code: string } } | null)?.refusal?.code ?? null
