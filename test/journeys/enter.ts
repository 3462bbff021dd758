import { randomUUID } from 'node:crypto'
import { musterUrl, type Person } from './person.ts'

interface Answered {
  readonly result?: {
    readonly data: { readonly ok?: boolean; readonly refusal?: { readonly message: string } }
  }
}

const at = (procedure: string) => new URL(`/trpc/${procedure}`, musterUrl())

/** Enters something as a form sends it, where the way there through screens is another journey's matter. */
export async function enter(
  { context, persona }: Person,
  procedure: string,
  input: object,
): Promise<void> {
  const data = { commandId: randomUUID(), ...input }
  const body = (await (await context.request.post(at(procedure).href, { data })).json()) as Answered
  if (body.result?.data.ok !== true)
    throw new Error(`${procedure} by ${persona.name}: ${JSON.stringify(body)}`)
}

/** Reads what a page reads. */
export async function read<T>({ context }: Person, procedure: string, input: object): Promise<T> {
  const url = at(procedure)
  url.searchParams.set('input', JSON.stringify(input))
  const { result } = (await (await context.request.get(url.href)).json()) as {
    result: { data: T }
  }
  return result.data
}

/** The network of that name, among those that somebody oversees. */
export async function networkCalled(person: Person, name: string): Promise<string> {
  const { context } = person
  const answer = await context.request.get(at('networks.list').href)
  const { result } = (await answer.json()) as {
    result: { data: readonly { readonly id: string; readonly name: string }[] }
  }
  const found = result.data.find((one) => one.name === name)
  if (!found) throw new Error(`${person.persona.name} sees no network called ${name}.`)
  return found.id
}
