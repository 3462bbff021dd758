/** Two independent 32-bit lanes, the first of them FNV-1a: 16 hexadecimal digits, the same on every machine. */
export function digestOf(text: string): string {
  let a = 0x811c9dc5
  let b = 0x1000193
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ (code + at), 0x85ebca6b) ^ (b >>> 13)
  }
  return hex(a) + hex(b ^ (a >>> 16))
}

const hex = (value: number) => (value >>> 0).toString(16).padStart(8, '0')
