import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isPublicAddress } from './public-address.ts'

test('hosts of the public internet are public', () => {
  for (const address of ['8.8.8.8', '20.190.128.1', '172.32.0.1', '100.128.0.1', '169.253.1.1', '2606:4700:4700::1111', '2a00:1450:4009::1'])
    assert.equal(isPublicAddress(address), true, address)
})

test('private, loopback, link-local and metadata addresses are not', () => {
  const inside = [
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '127.0.0.1',
    '127.8.8.8',
    '0.0.0.0',
    '100.100.100.200',
    '169.254.169.254',
  ]
  const inside6 = [
    '::1',
    '::',
    'fe80::1',
    'fd00:ec2::254',
    'fc00::1',
    'ff02::1',
    '::ffff:10.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    '2001:0:1::1',
  ]
  for (const address of [...inside, ...inside6, '168.63.129.16', '255.255.255.255']) assert.equal(isPublicAddress(address), false, address)
})

test('what is not an address is not public', () => {
  fc.assert(fc.property(fc.string(), (text) => !isPublicAddress(text) || /^[\d.:a-f]+$/i.test(text)))
  for (const text of ['', 'localhost', '127.1', '0x7f000001', '2130706433', '8.8.8.8 ', '[::1]']) assert.equal(isPublicAddress(text), false, text)
})

test('every address of 10.0.0.0/8 and of fc00::/7 is inside, however it is written', () => {
  const byte = fc.nat({ max: 255 })
  fc.assert(fc.property(byte, byte, byte, (a, b, c) => !isPublicAddress(`10.${a}.${b}.${c}`)))
  const part = fc.nat({ max: 0xffff }).map((one) => one.toString(16))
  fc.assert(fc.property(fc.constantFrom('fc', 'fd'), part, part, (first, a, b) => !isPublicAddress(`${first}00:${a}::${b}`)))
})
