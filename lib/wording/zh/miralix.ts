/** What is said of Miralix OfficeTeam. */
import type { miralix as english } from '../en/miralix.ts'
import type { Translated } from '../say.ts'

export const miralix = {
  'miralix.secretRefused': 'OfficeTeam 拒绝了共享密钥。请向管理员索取 OfficeTeam 配置文件中的值。',
  'miralix.licenceMissing': '缺少此功能的 OfficeTeam 许可证。如果以前可用，可能是共享密钥有误。',
  'miralix.numberOrAgentRejected':
    'OfficeTeam 不接受此号码或座席标识。未拨打。请检查号码和座席设置。',
  'miralix.agentDataUnknown': 'OfficeTeam 无法确定此座席的数据。请检查座席设置。',
  'miralix.agentUnknown': 'OfficeTeam 中没有使用此标识的座席。未作任何更改。请检查座席设置。',
  'miralix.notLoggedIn': '您尚未登录 Miralix Desktop。请在那里登录，Cordboard 会自动识别。',
  'miralix.notLoggedInOrUnknown':
    '您尚未登录 Miralix Desktop，或 OfficeTeam 不认识此座席。未作任何更改。',
  'miralix.callNotWaiting': '这通电话已不在排队。未作任何更改。',
  'miralix.resourceUnknown': 'OfficeTeam 中没有这个队列、座席或录音。请检查设置，或联系管理员。',
  'miralix.notFoundHere': '在此地址和账户下找不到 OfficeTeam。请检查服务器和账户。',
  'miralix.formRefused': '此 OfficeTeam 不接受这种形式的请求。未作任何更改。请将其版本告知管理员。',
  'miralix.beingOffered': '这通电话正在分配给座席，或其回拨尚未完成；未移除。',
  'miralix.internalErrorCommand':
    'OfficeTeam 报告内部错误，无法确定请求是否已到达您的话机。请先查看通话，再决定是否重试。',
  'miralix.internalErrorRead':
    'OfficeTeam 报告内部错误。通话仍按最后已知状态显示，Cordboard 稍后会重试。',
  'miralix.unreachable':
    '无法连接 OfficeTeam。通话不受影响，按最后已知状态显示；Cordboard 会继续重试。使用 https 时，服务器需要有此浏览器信任的证书。',
  'miralix.unreachableHttp':
    '无法连接 OfficeTeam。通话不受影响，按最后已知状态显示；Cordboard 会继续重试。请检查地址，并确认服务器正在运行。',
  'miralix.unreachableCommand':
    '无法连接 OfficeTeam，无法确定请求是否已执行。请先查看通话，再决定是否重试。',
  'miralix.slowRead': 'OfficeTeam 响应缓慢。通话仍按最后已知状态显示，Cordboard 会重试。',
  'miralix.slowCommand':
    'OfficeTeam 没有答复，无法确定请求是否已执行。请先查看通话，再决定是否重试。',
  'miralix.notUnderstood':
    'Cordboard 无法理解 OfficeTeam 的答复。通话仍按最后已知状态显示。请复制原始响应，提供给技术支持。',
  'miralix.unreachable.connecting':
    '在此地址无法连接 OfficeTeam。请检查地址；使用 https 时，服务器需要有此浏览器信任的证书。',
  'miralix.unreachableHttp.connecting':
    '在此地址无法连接 OfficeTeam。请检查地址，并确认服务器正在运行。',
  'miralix.slowRead.connecting': 'OfficeTeam 未及时响应。请检查地址，或过一会儿再试。',
  'miralix.internalErrorRead.connecting': 'OfficeTeam 报告内部错误。请过一会儿再试。',
  'miralix.notUnderstood.connecting': '此地址的答复不像来自 OfficeTeam。请检查服务器和账户。',
  'miralix.unexpectedStatus':
    'OfficeTeam 返回了状态 {status}，其文档中没有说明。这里未作任何更改。',
  'miralix.redirected':
    '服务器返回了重定向，而不是 OfficeTeam 的数据。请检查地址；前面可能有一个登录页面。',
  'miralix.notDocumented': 'OfficeTeam 的接口文档中没有此功能。请使用 Miralix Desktop。',
  'miralix.makeCallNotDocumented':
    'OfficeTeam 的接口无法发起新呼叫。请在此连接的设置中允许使用此电脑上的电话软件，或在 Miralix Desktop 中拨打。',
  'miralix.unconfirmed':
    '已发送，未确认。OfficeTeam 接受了请求，但未见其生效。请查看您的电话客户端。',
  'miralix.stopped': '在 OfficeTeam 答复之前已放弃此请求，无法确定是否已执行。',
} as const satisfies Translated<typeof english>
