import { BlockList, isIP } from 'node:net'

/** Ranges of IPv4 that lead to no public host: private, loopback, link-local (clouds keep their metadata there), shared, tests, multicast. */
const specialOfVersion4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  // One public address at which a cloud answers its own machines.
  '168.63.129.16/32',
]

/** Public IPv6 lies in 2000::/3; these parts of it do not: protocols, tunnels that carry an IPv4 address inside, documentation. */
const specialOfVersion6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']

const rangesOf = (ranges: readonly string[], family: 'ipv4' | 'ipv6'): BlockList => {
  const list = new BlockList()
  for (const range of ranges) {
    const [net = '', bits] = range.split('/')
    list.addSubnet(net, Number(bits), family)
  }
  return list
}

const special4 = rangesOf(specialOfVersion4, 'ipv4')
const special6 = rangesOf(specialOfVersion6, 'ipv6')
const global6 = rangesOf(['2000::/3'], 'ipv6')

/**
 * Whether an IP address belongs to a host of the public internet. Anything that is not an address is not.
 * Source: the special-purpose registries of IANA (RFC 6890 and what was added since).
 */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !special4.check(address, 'ipv4')
    case 6:
      return global6.check(address, 'ipv6') && !special6.check(address, 'ipv6')
    default:
      return false
  }
}
