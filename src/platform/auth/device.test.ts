import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { deviceOf } from './device.ts'

test('a browser is named as its owner would name it', () => {
  const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)'
  assert.equal(deviceOf(`${windows} Gecko/20100101 Firefox/140.0`), 'Firefox on Windows')
  assert.equal(deviceOf(`${windows} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0 Safari/537.36 Edg/138.0`), 'Edge on Windows')
  assert.equal(
    deviceOf('Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605 Version/18.1 Mobile Safari/604.1'),
    'Safari on an iPhone',
  )
  assert.equal(deviceOf('Mozilla/5.0 (Linux; Android 15; SM-A556B) AppleWebKit/537.36 Chrome/138.0 Mobile Safari/537.36'), 'Chrome on Android')
  assert.equal(deviceOf('curl/8.0'), '')
  assert.equal(deviceOf(undefined), '')
})

test('nothing of the header itself is kept', () => {
  fc.assert(fc.property(fc.string({ maxLength: 500 }), (header) => assert.match(deviceOf(header), /^[A-Za-z ]{0,40}$/)))
})
