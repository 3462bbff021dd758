import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// This folder runs on whatever Node the machine has, before anything is installed: built-ins only.

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const node = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)

/** Installs what is missing, and answers with the Node that everything else runs on. */
export function prepare() {
  const [major] = process.versions.node.split('.')
  if (Number(major) < 20) stop(`This is Node ${process.versions.node}: install Node 20 or later.`)
  if (!isInstalled()) oneAtATime(install)
  if (!existsSync(node))
    stop('Node 24 was not installed with the rest: remove node_modules, then start again.')
  return { root, node }
}

export function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** npm notes what it installed when it is done: an installation cut off in the middle has no note. */
function isInstalled() {
  const wanted = packages('package-lock.json')
  const installed = packages(join('node_modules', '.package-lock.json'))
  if (installed === undefined || !existsSync(node)) return false
  return Object.entries(wanted ?? {}).every(([path, { version, optional, peer, link }]) => {
    const found = installed[path]
    if (found === undefined) return path === '' || optional === true || peer === true || isOwn(path)
    return link === true || found.version === version
  })
}

/** Our own workspaces are listed by folder; it is their links in node_modules that are installed. */
function isOwn(path) {
  return !path.includes('node_modules')
}

function packages(lockFile) {
  try {
    return JSON.parse(readFileSync(join(root, lockFile), 'utf8')).packages
  } catch {
    return undefined
  }
}

/** Two installations in one folder would delete each other's files. */
function oneAtATime(work) {
  const folder = join(root, '.muster')
  const lock = join(folder, 'installing')
  mkdirSync(folder, { recursive: true })
  if (existsSync(lock) && isAlive(Number(readFileSync(lock, 'utf8')))) {
    stop(
      'Packages are being installed here by another start: wait until it is done, then start again.',
    )
  }
  writeFileSync(lock, String(process.pid))
  process.once('exit', () => rmSync(lock, { force: true }))
  work()
}

function isAlive(pid) {
  try {
    return pid !== process.pid && process.kill(pid, 0)
  } catch (problem) {
    return problem.code === 'EPERM'
  }
}

function install() {
  console.log('Installing packages (once, and again when they change) ...')
  const exact = npm('ci')
  if (exact.status === 0) return
  if (!/EUSAGE/.test(exact.stderr)) stop(whyNot(exact))
  console.log('package-lock.json does not match the package.json files: bringing it up to date.')
  const loose = npm('install')
  if (loose.status !== 0) stop(whyNot(loose))
}

function npm(verb) {
  const quietly = ['--no-audit', '--no-fund', '--loglevel=error']
  // npm would wait over a minute before it says that there is no network.
  const patience = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000']
  const args = [verb, '--prefer-offline', ...quietly, ...patience]
  // What `npm test` sets for its scripts must not steer the npm that installs.
  const { NODE_ENV: _, npm_config_omit: __, npm_execpath: program, ...env } = process.env
  const options = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'], env }
  const run =
    program !== undefined && /\.c?js$/.test(program)
      ? spawnSync(process.execPath, [program, ...args], options)
      : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
  return { status: run.status, stderr: `${run.stderr ?? ''}\n${run.error?.message ?? ''}` }
}

function whyNot({ stderr: said }) {
  if (/ENOSPC|no space left/i.test(said)) {
    return `The disk that holds ${root} is full: free about 1 GB, then start again.`
  }
  if (/EACCES|EPERM|EROFS/.test(said)) {
    return `You may not write to ${root}: give yourself the right to, then start again.`
  }
  if (
    /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|ENOTCACHED|network/i.test(
      said,
    )
  ) {
    return 'npm cannot reach its registry: check the network and the proxy and registry settings of npm, then start again.'
  }
  if (/ENOENT.*npm|spawn npm/i.test(said))
    return 'npm is not on the PATH: install it (it comes with Node), then start again.'
  return `npm ci failed: ${
    said
      .trim()
      .split('\n')
      .find((line) => /error/i.test(line)) ?? said.trim()
  }`
}
