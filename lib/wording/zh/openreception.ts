/** What is said of OpenReception. */
import type { openreception as english } from '../en/openreception.ts'
import type { Translated } from '../say.ts'

export const openreception = {
  // What it cannot do
  'openreception.answerAtPhone': '接入电话时，OpenReception 会让您的话机振铃。请在话机上接听。',
  'openreception.holdIsPark': 'OpenReception 以驻留的方式保持电话。请使用“驻留”。',
  'openreception.noBlindTransfer':
    'OpenReception 无法一步转出电话。请先“驻留”，再拨打目标号码，然后点击“转接”。',
  'openreception.noConference': 'OpenReception 的接口不支持会议。',
  'openreception.noAgentStates': '此 OpenReception 服务器没有座席可设置的状态。',
  'openreception.notDocumented': 'OpenReception 的接口文档中没有此功能。',
  'openreception.contextMissing':
    '呼叫需要指定前台和联系人，此连接的设置中缺少其中一项。未拨打。请到设置中填写。',
  'openreception.dialplanMissing':
    '此 OpenReception 服务器需要拨号计划才能呼叫。请在此连接的设置中填写。',

  // Whose call it is
  'openreception.handledBy': '这通电话正由 {agent} 处理。未作任何更改。',
  'openreception.takenByOther': '这通电话已由同事接入。未作任何更改。',
  'openreception.notYours': '这通电话属于另一位座席。未作任何更改。',
  'openreception.onlyOwn': '您只能挂断自己的电话。未作任何更改。',
  'openreception.notThisAgent':
    '服务器把电话分给了座席 {agent}：此连接的座席编号与令牌所属的座席不一致。请在设置中更正其中一项。',

  // Taking a call
  'openreception.nobodyWaits': '没有电话在排队。',
  'openreception.notWaiting': '这通电话已不在排队。未作任何更改。',
  'openreception.greeted': '仍在向来电者播放问候语。电话在等待，请稍后接入。',
  'openreception.notWaitingOrGreeted': '这通电话已不在排队，或仍在播放问候语。未作任何更改。',
  'openreception.callGone': '这通电话已经结束。',
  'openreception.phoneBusy': '您的话机仍在占线。未作任何更改。请先驻留或结束当前通话。',
  'openreception.phoneUnregistered':
    '您的话机未在交换机上注册。未作任何更改。请打开话机，然后重试。',
  'openreception.phoneUnavailable': '您的话机不可用。未作任何更改。请检查话机，然后重试。',
  'openreception.agentUnknown': '服务器不认识此座席。未作任何更改。请检查设置中的座席编号。',

  // Making a call
  'openreception.phoneRefused': '您的话机拒绝了呼叫，因此未呼叫任何人。请检查话机的设置。',
  'openreception.phoneSilent':
    '您的话机没有应答，因此未呼叫任何人。请拿起话机，或开启话机的自动应答。',
  'openreception.numberShort': '此号码太短。未拨打。',
  'openreception.numberNotListed': '此号码不在该联系人的号码之列。未拨打。',
  'openreception.notPlaced': '交换机没有发起呼叫。未呼叫任何人。',
  'openreception.notParked':
    '未能及时确认电话已驻留，因此没有继续操作。请先查看通话，再决定是否重试。',
  'openreception.parkedOnly':
    '电话已驻留，但您的话机未能及时空闲，因此没有继续操作。请取回电话，或重试。',
  'openreception.clearedOnly': '通话已结束，但您的话机未能及时空闲。来电者仍在驻留中，请取回电话。',

  // Parking and connecting
  'openreception.nothingToPark': '没有可驻留的电话。未作任何更改。',
  'openreception.transferInbound':
    '只有您主动拨出的电话，才能与驻留中的电话接通。两通电话均保持原状。',
  'openreception.dialledGone': '您呼叫的人已挂断；来电者仍在驻留中。',
  'openreception.heldGone': '驻留中的来电者已挂断。您的另一通电话仍在继续。',
  'openreception.badDestination': '交换机无法接通此目标。您的电话均保持原状。',
  'openreception.oneGone': '两通电话中有一通已结束，另一通仍在继续。',
  'openreception.bridgeFailed': '两通电话未能接通：{reason}。请先查看通话，再决定是否重试。',
  'openreception.noCallNamed': '请求中没有指明电话，因此未执行任何操作。',

  // The agent
  'openreception.onlyOwnState': '您只能更改自己的状态。未作任何更改。',
  'openreception.stateUnknown': '服务器不认识此状态。未作任何更改。',

  // Whatever was asked
  'openreception.tokenRefused':
    '服务器拒绝了令牌：令牌缺失、未知、已过期，或不属于所需的用户组。请换用有效的令牌重新签入。',
  'openreception.tokenUnchecked':
    '服务器无法校验令牌。未作任何更改。请重试；如果仍然如此，请告知管理员。',
  'openreception.otherToken': '此令牌属于座席 {agent}。请将座席改为该编号，或换用其他令牌。',
  'openreception.refused': '服务器已拒绝：{reason}。未作任何更改。',
  'openreception.couldNot':
    '服务器未能完成操作，无法确定执行到了哪一步。请先查看通话，再决定是否重试。',
  'openreception.requestUnknown': '此服务器不认识该请求。未作任何更改。请检查设置中的服务器版本。',
  'openreception.unexpectedStatus': '服务器返回了状态 {status}，协议中没有说明。这里未作任何更改。',
  'openreception.redirected':
    '服务器返回了重定向，而不是数据。请检查地址；前面可能有一个登录页面。',
  'openreception.readRefused':
    '服务器没有返回通话，而是返回了状态 {status}。通话仍按最后已知状态显示，Cordboard 会重试。',
  'openreception.readRefused.connecting':
    '服务器没有返回通话，而是返回了状态 {status}。请检查地址和服务器版本。',
  'openreception.noDialect':
    '此地址的服务器不属于 Cordboard 所知的任何 OpenReception 版本。请检查地址和基础路径。',
  'openreception.unreachable':
    '无法连接服务器。通话不受影响，按最后已知状态显示；Cordboard 会继续重试。',
  'openreception.unreachable.connecting':
    '在此地址无法连接服务器。请检查地址；使用 https 时，服务器需要有此浏览器信任的证书。',
  'openreception.unreachableCommand':
    '无法连接服务器，无法确定请求是否已执行。请先查看通话，再决定是否重试。',
  'openreception.slowRead': '服务器响应缓慢。通话仍按最后已知状态显示，Cordboard 会重试。',
  'openreception.slowRead.connecting': '服务器未及时响应。请检查地址，或过一会儿再试。',
  'openreception.slowCommand':
    '服务器没有答复，无法确定请求是否已执行。请先查看通话，再决定是否重试。',
  'openreception.notUnderstood':
    'Cordboard 无法理解服务器发来的内容。通话仍按最后已知状态显示。请复制原始响应，提供给技术支持。',
  'openreception.notUnderstood.connecting':
    '此地址的答复不像来自 OpenReception。请检查地址和服务器版本。',
  'openreception.stopped': '在服务器答复之前已放弃此请求，无法确定是否已执行。',
  'openreception.unconfirmed':
    '已发送，未确认。服务器接受了请求，但未见其生效。请查看通话和您的话机。',
  'openreception.eventsLost':
    '服务器推送通话动态的连接已中断。正在重新读取您的通话；Cordboard 会自动重新连接。',
} as const satisfies Translated<typeof english>
