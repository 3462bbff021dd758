import fc from 'fast-check'

/** Text that breaks what was not made for it. */
const hostileText = fc.constantFrom(
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfff',
  '\u001b[0m',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  "'; drop table event; --",
  '../../etc/passwd',
  '%00',
  'des-2019/network/network-11',
  '9'.repeat(400),
  'é'.repeat(20_000),
  '2019-02-30',
)

const hostile = fc.oneof(
  hostileText,
  fc.constantFrom<unknown>(null, true, -1, 0, 1.5, 1e308, -1e308, 5e-324, 2 ** 53, {}, []),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.anything({ withNullPrototype: false, maxDepth: 3 }),
  fc.integer({ min: 1, max: 2000 }).map(nested),
)

function nested(depth: number): unknown {
  let value: unknown = 'deep'
  for (let at = 0; at < depth; at += 1) value = at % 2 === 0 ? [value] : { answer: value }
  return value
}

/** A valid input made bad: one part of it replaced, left out or doubled by a stranger; or something else altogether. */
export function madeBad(valid: unknown): fc.Arbitrary<unknown> {
  const at = fc.constantFrom<Path>(...pathsIn(valid), [])
  const replaced = fc.tuple(at, hostile).map(([path, value]) => changed(valid, path, value))
  const missing = at.map((path) => changed(valid, path, undefined))
  const stranger = fc
    .tuple(fc.oneof(hostileText, fc.constant('extra')), hostile)
    .map(([key, value]) => withOwn(valid, key, value))
  return fc.oneof(
    { weight: 6, arbitrary: replaced },
    { weight: 2, arbitrary: missing },
    { weight: 2, arbitrary: stranger },
    { weight: 1, arbitrary: hostile },
  )
}

type Path = readonly (string | number)[]

function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const inner = Object.entries(value).flatMap(([key, one]) =>
    pathsIn(one, [...path, Array.isArray(value) ? Number(key) : key]),
  )
  return path.length === 0 ? inner : [path, ...inner]
}

function changed(value: unknown, [key, ...rest]: Path, to: unknown): unknown {
  if (key === undefined) return to
  if (Array.isArray(value))
    return value.map((one, at) => (at === key ? changed(one, rest, to) : one))
  const held = value as Record<string, unknown>
  return withOwn(held, String(key), changed(held[key], rest, to))
}

/** Also `__proto__` becomes a key of its own, as it does in JSON. */
function withOwn(value: unknown, key: string, to: unknown): unknown {
  const copy = typeof value === 'object' && value !== null ? { ...value } : {}
  Object.defineProperty(copy, key, {
    value: to,
    enumerable: true,
    configurable: true,
    writable: true,
  })
  return copy
}
