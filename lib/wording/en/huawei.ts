/** What is said of Huawei CC-Gateway. */
export const huawei = {
  'huawei.invalid.agent': 'An agent id is a number from 101 to 999999.',
  'huawei.invalid.phone': 'Enter the number of your phone: at most 24 digits.',
  'huawei.invalid.skills':
    'Queue ids are numbers, parted by semicolons: 5;7. At most 4000 characters.',
  'huawei.invalid.internationalPrefix': 'At most 8 of the digits, * and #; or leave it empty.',
  'huawei.agentUnusual':
    'Most gateways know agent ids from 101 to 59999 only. If yours refuses this one, ask your administrator.',
  'huawei.noPark':
    'The CC-Gateway documents no way to park a call. Hold it, or transfer it to a queue.',
  'huawei.noRemoval': 'The CC-Gateway documents no way to remove a waiting call. Take it instead.',
  'huawei.noChat': 'You are not signed in to the chat server of this contact centre.',
} as const
