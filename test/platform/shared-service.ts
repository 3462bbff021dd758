interface Shared {
  readonly started: Promise<{ readonly value: unknown; stop(): Promise<void> }>
  users: number
}

const key = Symbol.for('muster.test.services')
const registry: typeof globalThis & { [key]?: Map<string, Shared> } = globalThis

/**
 * Several vitest projects want the same server, and each loads its set-up afresh: so the one that
 * runs is remembered on the process, and the last user stops it.
 */
export async function share<T>(
  name: string,
  start: () => Promise<{ readonly value: T; stop(): Promise<void> }>,
): Promise<{ value: T; release(): Promise<void> }> {
  registry[key] ??= new Map()
  const services = registry[key]
  const service = services.get(name) ?? { started: start(), users: 0 }
  services.set(name, service)
  service.users += 1
  const { value, stop } = await service.started
  return {
    value: value as T,
    release: async () => {
      service.users -= 1
      if (service.users > 0) return
      services.delete(name)
      await stop()
    },
  }
}
