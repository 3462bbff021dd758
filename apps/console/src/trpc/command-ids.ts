interface Pending {
  readonly input: string
  readonly id: string
}

/**
 * The id of a command is kept until its answer has arrived, through a reload too: a second press or a retry after
 * a lost connection sends the same id, and the server gives its first answer instead of doing it twice. Other input
 * is another command, and so is the same input after an answer, because the facts may have changed.
 */
export function commandIds(
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
  newId: () => string,
) {
  const keyOf = (command: string) => `muster.command.${command}`
  return {
    idFor(command: string, input: unknown): string {
      const text = JSON.stringify(input)
      const pending = read(storage.getItem(keyOf(command)))
      if (pending?.input === text) return pending.id
      const id = newId()
      storage.setItem(keyOf(command), JSON.stringify({ input: text, id } satisfies Pending))
      return id
    },
    answered(command: string) {
      storage.removeItem(keyOf(command))
    },
  }
}

function read(text: string | null): Pending | null {
  if (text === null) return null
  try {
    const value = JSON.parse(text) as Partial<Pending>
    return typeof value.id === 'string' && typeof value.input === 'string'
      ? { id: value.id, input: value.input }
      : null
  } catch {
    return null
  }
}
