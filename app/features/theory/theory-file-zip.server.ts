// An .xlsx is a zip of XML parts. Everything in it is checked and unpacked here within limits, and nothing else of the
// file is ever read: two programs reading one zip differently is how such checks are usually got round.

import { crc32, inflateRawSync } from 'node:zlib'
import { ZIP_ENTRIES_MAX, ZIP_RATIO_FLOOR_BYTES, ZIP_RATIO_MAX, ZIP_UNPACKED_BYTES_MAX } from './theory-file-words.ts'

/** Why a zip is refused: `unsafe` breaks a limit or a rule, `malformed` is damaged, `encrypted` has a password. */
export type ZipProblem = { problem: 'unsafe' | 'malformed' | 'encrypted'; detail: string }

class Refused extends Error {
  readonly zipProblem: ZipProblem
  constructor(problem: ZipProblem['problem'], detail: string) {
    super(detail)
    this.zipProblem = { problem, detail }
  }
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50
const END_LENGTH = 22
const COMMENT_MAX = 0xffff
const STORED = 0
const DEFLATED = 8
const ENCRYPTED_FLAGS = 0x1 | 0x40 | 0x2000

/**
 * Takes the bytes of a zip; gives its files by name, unpacked, or why it was refused. Never throws.
 * Layout of a zip: PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16.
 */
export function unpackZip(bytes: Uint8Array): Map<string, Buffer> | ZipProblem {
  try {
    return unpack(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch (error) {
    if (error instanceof Refused) return error.zipProblem
    return { problem: 'malformed', detail: 'zip' } // a read past the end: the directory points outside the file
  }
}

function unpack(zip: Buffer): Map<string, Buffer> {
  const end = findEnd(zip)
  const count = zip.readUInt16LE(end + 10)
  const start = zip.readUInt32LE(end + 16)
  if (count > ZIP_ENTRIES_MAX) throw new Refused('unsafe', 'entries') // also refuses zip64, which writes 0xffff here
  if (zip.readUInt16LE(end + 8) !== count) throw new Refused('malformed', 'split')

  const files = new Map<string, Buffer>()
  let unpacked = 0
  let at = start
  for (let entry = 0; entry < count; entry += 1) {
    if (zip.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Refused('malformed', 'directory')
    const flags = zip.readUInt16LE(at + 8)
    const method = zip.readUInt16LE(at + 10)
    const packedSize = zip.readUInt32LE(at + 20)
    const declaredSize = zip.readUInt32LE(at + 24)
    const nameLength = zip.readUInt16LE(at + 28)
    // Some programs write the paths of Windows.
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/').replace(/^\//, '')
    if ((flags & ENCRYPTED_FLAGS) !== 0) throw new Refused('encrypted', 'zip')
    if (method !== STORED && method !== DEFLATED) throw new Refused('malformed', 'method')
    if (!isPlainName(name) || files.has(name)) throw new Refused('unsafe', 'name')

    // The declared size is only a claim; unpacking itself stops at what is left of the allowance.
    const allowance = ZIP_UNPACKED_BYTES_MAX - unpacked
    if (declaredSize > allowance) throw new Refused('unsafe', 'size')
    const packed = packedBytes(zip, zip.readUInt32LE(at + 42), packedSize)
    const file = method === STORED ? packed : inflate(packed, allowance)
    if (file.length > allowance) throw new Refused('unsafe', 'size')
    if (file.length > ZIP_RATIO_FLOOR_BYTES && file.length > packedSize * ZIP_RATIO_MAX) throw new Refused('unsafe', 'ratio')
    if (file.length !== declaredSize || crc32(file) !== zip.readUInt32LE(at + 16)) throw new Refused('malformed', 'checksum')
    unpacked += file.length
    if (!name.endsWith('/')) files.set(name, file)
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  if (unpacked > ZIP_RATIO_FLOOR_BYTES && unpacked > zip.length * ZIP_RATIO_MAX) throw new Refused('unsafe', 'ratio')
  return files
}

/** The end record stands last, but a comment of any bytes may follow it; only one whose comment fills the file counts. */
function findEnd(zip: Buffer): number {
  for (let at = zip.length - END_LENGTH; at >= Math.max(0, zip.length - END_LENGTH - COMMENT_MAX); at -= 1) {
    if (zip.readUInt32LE(at) === END_OF_DIRECTORY && at + END_LENGTH + zip.readUInt16LE(at + 20) === zip.length) return at
  }
  throw new Refused('malformed', 'end')
}

function isPlainName(name: string): boolean {
   
  if (name === '' || /[\u0000-\u001F\\:\uFFFD]/.test(name) || name.startsWith('/')) return false
  return !name.split('/').some((part) => part === '..' || part === '.')
}

function packedBytes(zip: Buffer, at: number, size: number): Buffer {
  if (zip.readUInt32LE(at) !== LOCAL_ENTRY) throw new Refused('malformed', 'entry')
  const start = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28)
  if (start + size > zip.length) throw new Refused('malformed', 'entry')
  return zip.subarray(start, start + size)
}

function inflate(packed: Buffer, allowance: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, allowance) })
  } catch (error) {
    const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw new Refused(tooLarge ? 'unsafe' : 'malformed', tooLarge ? 'size' : 'inflate')
  }
}
