/** What is said of Huawei CC-Gateway. */
import type { huawei as english } from '../en/huawei.ts'
import type { Translated } from '../say.ts'

export const huawei = {
  'huawei.name': 'Huawei CC-Gateway',

  // What a person enters
  'huawei.invalid.agent': '工号应为 101 到 999999 之间的数字。',
  'huawei.invalid.phone': '请输入您的话机号码，最多 24 位数字。',
  'huawei.invalid.skills': '队列 ID 为数字，用分号隔开，例如 5;7。最多 4000 个字符。',
  'huawei.invalid.internationalPrefix': '最多 8 位，可用数字、* 和 #；也可留空。',
  'huawei.agentUnusual':
    '多数网关只支持 101 到 59999 的工号。如果您的网关拒绝此工号，请联系管理员。',

  // What the gateway cannot do
  'huawei.noPark': 'CC-Gateway 的文档中没有驻留功能。请改用“保持”，或转接到队列。',
  'huawei.noRemoval': 'CC-Gateway 的文档中没有移除排队电话的功能。请改用“接入”。',
  'huawei.noChat': '您尚未签入此呼叫中心的会话服务器。',
  'huawei.noSuchTransfer': 'CC-Gateway 无法以这种方式转接到那里。未发送任何请求；请换一种方式。',
  'huawei.notForOutbound':
    '您主动拨出的电话，CC-Gateway 无法立即转接到外线号码。未发送任何请求；请选择“应答后转接”。',
  'huawei.notForInternal': 'CC-Gateway 无法对同事之间的电话进行转接或静音。未发送任何请求。',
  'huawei.noQueueCall': 'CC-Gateway 的文档中没有呼叫队列的功能。未拨打；请呼叫座席或号码。',
  'huawei.noSwapOutside':
    '咨询外线号码时，CC-Gateway 无法切换。请先与对方谈完，或点击“结束并返回”。',
  'huawei.noConferenceOutside':
    'CC-Gateway 无法将正在咨询的外线号码并入会议。请先结束咨询，再用“邀请加入”直接邀请对方。',
  'huawei.needsQueueCall': '请选择您某个队列中排队的电话。未发送任何请求。',
  'huawei.noSuchCall': '这通电话已不在这里。未发送任何请求。',
  'huawei.notHere': '签出时才会进入此状态。未发送任何请求。',
  'huawei.pickUpPhone': '您的话机正在振铃，请在话机上接听。未发送任何请求。',
  'huawei.notRingingYet': '这通电话已停止振铃，或尚未振铃。未发送任何请求。',
  'huawei.noLineOfCall': '网关尚未告知这是哪一通电话，因此无法接通或恢复。未发送任何请求；请稍候。',

  // Limits (huawei 2.10): each names the field and the range
  'huawei.limit.agent': '工号应为 101 到 999999 之间的数字。未发送任何请求。',
  'huawei.limit.password': '密码最多 32 个字符。未发送任何请求。',
  'huawei.limit.called': '要拨打的号码应为 1 到 24 位，可用数字、* 和 #。“{value}”不符合；未拨打。',
  'huawei.limit.address': '转接目标应为 1 到 24 位数字。“{value}”不符合；未发送任何请求。',
  'huawei.limit.addressOutside':
    '转接的外线号码应为 1 到 24 位，可用 0–9、A–E、* 和 #。“{value}”不符合；未发送任何请求。',
  'huawei.limit.digits':
    '要发送的按键应为 1 到 24 位，可用 0–9、* 和 #。“{value}”不符合；未发送任何请求。',
  'huawei.limit.party': '通话方的号码应为 1 到 24 个字符。未发送任何请求。',
  'huawei.limit.callData': '电话的随路数据最多 16384 字节，现有 {size} 字节；未发送任何请求。',
  'huawei.limit.sessionData': '会话的随路数据最多 2048 字节，现有 {size} 字节；未发送任何请求。',
  'huawei.limit.message':
    '消息应为 1 到 1945 字节，现有 {size} 字节；消息未发送。请缩短，或分几次发送。',
  'huawei.limit.busyReason':
    '示忙原因应为 200 到 250 之间的数字。“{value}”不符合；您的状态未更改。',
  'huawei.limit.restCause': '休息原因应为 0 到 255 之间的数字。“{value}”不符合；您的状态未更改。',
  'huawei.limit.restSeconds': '休息时长应为 1 到 86399 秒。“{value}”不符合；您的状态未更改。',
  'huawei.limit.queue': '队列 ID 应为数字。“{value}”不是数字；未发送任何请求。',

  // The way to the gateway
  'huawei.unreachable':
    '无法连接网关。通话不受影响，按最后已知状态显示；Cordboard 会继续重试。如果网关使用自签名证书，请打开一次其地址并信任该证书。',
  'huawei.unreachable.connecting':
    '无法连接网关。请检查地址。如果网关使用自签名证书，请打开一次其地址并信任该证书，或请管理员提供受信任的证书。',
  'huawei.blocked':
    '通往网关的路径被拦截（HTTP {status}）。通话按最后已知状态显示；Cordboard 会继续重试。请联系管理员。',
  'huawei.blocked.connecting': '通往网关的路径被拦截（HTTP {status}）。请检查地址，或联系管理员。',
  'huawei.blockedAuth': '网关前面的设备要求另行登录（HTTP {status}）。请联系管理员。',
  'huawei.redirected': '服务器返回了重定向，而不是网关的数据。请检查地址；前面可能有一个登录页面。',
  'huawei.slow': '网关响应缓慢。通话仍按最后已知状态显示，Cordboard 会重试。',
  'huawei.slow.connecting': '网关未及时响应。请检查地址，或过一会儿再试。',
  'huawei.slowCommand': '网关没有答复，无法确定操作是否已执行。请先查看通话，再决定是否重试。',
  'huawei.unreachableCommand':
    '无法连接网关，无法确定操作是否已执行。请先查看通话，再决定是否重试。',
  'huawei.givenUp': '在网关答复之前已放弃此请求，无法确定是否已执行。',
  'huawei.notUnderstood':
    'Cordboard 无法理解网关发来的内容。通话仍按最后已知状态显示。请复制原始响应，提供给技术支持。',
  'huawei.notUnderstood.connecting': '此地址的答复不像来自 CC-Gateway。请检查地址。',
  'huawei.notUnderstoodCommand':
    'Cordboard 无法理解网关的答复，无法确定操作是否已执行。请先查看通话，再决定是否重试。',
  'huawei.unknownRequest':
    '此网关不认识该请求（HTTP {status}）。未作任何更改。请将网关版本告知管理员。',
  'huawei.unknownRequest.connecting': '在此地址找不到网关，或网关不认识此工号。请检查这两项。',
  'huawei.noGuid':
    '网关已让您签入，但没有给出后续请求都需要的凭据，因此又将您签出。请告知管理员：可能有代理丢弃了 Set-GUID 标头。',
  'huawei.heartbeatLost':
    '网关已有 {seconds} 秒没有答复。网关会在两分钟后将座席签出，您很可能已被签出。通话按最后已知状态显示；Cordboard 会继续重试。',
  'huawei.signedOutSilent':
    '网关已将您签出：它有 {seconds} 秒没有收到此浏览器的消息，而最多只等两分钟。请重新签入。',
  'huawei.signedOutByItself': '呼叫中心已将您签出。这里的通话按最后已知状态显示。请重新签入。',
  'huawei.passwordMustChange':
    '您须先更改密码才能工作，因此已将您签出。请到管理密码的地方更改，然后签入。',

  // What became of a command
  'huawei.unconfirmed':
    '已发送，未确认。网关接受了请求，但未见其生效。请先查看通话，再决定是否重试。',
  'huawei.transferFailed': '转接未成功，来电者仍在您这里。',
  'huawei.connectFailed': '未能接通。可能是您自己的话机没有接起。',
  'huawei.calleeFailed': '对方没有应答，或拒接了电话。',
  'huawei.calleeFailedWhy': '电话未能接通：{message}。',
  'huawei.consultFailed': '未能联系到要咨询的人。第一通电话的状态如界面所示。',
  'huawei.heldOnly': '这通电话已保持，但另一通未能恢复，现在两通都在保持中：{why}',
  'huawei.heldOnlyUnknown': '这通电话已保持。无法确定另一通是否已恢复：{why}',
  'huawei.holdNotSeen':
    '网关接受了保持请求，但没有显示电话已保持。另一通电话未恢复；也没有再发送任何请求。',
  'huawei.droppedOnly': '咨询已结束，但第一通电话未能恢复，仍在保持中：{why}',
  'huawei.droppedOnlyUnknown': '咨询已结束。无法确定第一通电话是否已恢复：{why}',
  'huawei.dropNotSeen':
    '网关接受了结束咨询的请求，但没有显示咨询已结束。第一通电话未恢复；也没有再发送任何请求。',

  // Why the agent is not ready (huawei 5.2)
  'huawei.reason.noAnswer': '久叫不应',
  'huawei.reason.forced': '由班长设置',
  'huawei.reason.rest': '休息',
  'huawei.reason.phone': '话机不可用',
  'huawei.reason.rejected': '拒接了电话',

  // Return codes (huawei 7)
  'huawei.code': '网关返回 {code}：{message}',
  'huawei.code.events': '本次签入在这里收不到事件。正在重新签入；通话按最后已知状态显示。',
  'huawei.code.parameter': '网关不接受此号码或设置。未作任何更改。请检查您输入的内容。',
  'huawei.code.expired':
    '签入已过期，或您无权执行此操作。如果是过期，Cordboard 会重新签入；请稍后重试。',
  'huawei.code.switchover': '呼叫中心正在切换服务器。未作任何更改。请稍候；Cordboard 会继续重试。',
  'huawei.code.monitorSelf': '您不能监听自己。',
  'huawei.code.request': '网关无法理解该请求。未作任何更改。请将您的操作告知技术支持。',
  'huawei.code.repeated': '正在执行中，没有重复执行。',
  'huawei.code.missing': '缺少工号、话机号码或备注内容。请检查您输入的内容。',
  'huawei.code.elsewhere': '您已在别处签入。点击“接管”后，那里会被签出。',
  'huawei.code.noResource': '呼叫中心目前无法让您签入：{message}。请过一会儿再试，或联系管理员。',
  'huawei.code.tooMany':
    '呼叫中心无法让您签入：{message}。签入的座席数已达许可上限。请稍后重试，或联系管理员。',
  'huawei.code.password':
    '工号或密码错误。如果两者都正确，此网关可能要求国密（SM）加密的密码，而 Cordboard 无法生成：请联系管理员。',
  'huawei.code.signOutFailed': '签出失败，您仍处于签入状态。请重试。',
  'huawei.code.signedOut': '您已签出。网关不认识本次签入：它已结束，或已被别处接管。请重新签入。',
  'huawei.code.operation': '网关目前无法执行此操作：{message}。未作任何更改。请查看通话后重试。',
  'huawei.code.alreadyOut': '您已经签出。',
  'huawei.code.state': '网关拒绝了此状态。您的状态如界面所示。',
  'huawei.code.endCallFirst': '请先结束通话再签出；若选择“仍要签出”，通话也会随之结束。',
  'huawei.code.signInSetting': '签入设置有误。请检查连接设置。',
  'huawei.code.agentType': '设置中的座席类型有误。请检查话机是否支持视频。',
  'huawei.code.phone': '话机号码有误。请在连接设置中检查。',
  'huawei.code.phoneRange': '此话机号码不允许座席使用。请换一个号码，或联系管理员。',
  'huawei.code.noTakeOver': '您已在别处签入，且无法接管。请联系班长。',
  'huawei.code.ip': '客户端的地址设置有误。请联系技术支持。',
  'huawei.code.portal': '门户拒绝了签入。请联系管理员。',
  'huawei.code.otherCentre': '此录音属于另一个呼叫中心。',
  'huawei.code.skillQuery': '技能查询有误。请联系技术支持。',
  'huawei.code.passwordExpired': '您的密码已过期。请到管理密码的地方更改，然后签入。',
  'huawei.code.signingIn': '正在签入，请等待完成。',
  'huawei.code.noConference': '没有会议。',
  'huawei.code.notChair': '只有会议主席可以执行此操作。',
  'huawei.code.inConference': '您已在会议中。',
  'huawei.code.notInspector': '只有质检员可以执行此操作。',
  'huawei.code.isChair': '您已经是会议主席。',
  'huawei.code.chairRemoved': '不能移出会议主席。',
  'huawei.code.chairLeaves': '会议主席不能离开。请结束会议，或移交主席身份。',
  'huawei.code.downloadOff': '录音下载功能已关闭。',
  'huawei.code.downloadRight': '您无权下载录音。',
  'huawei.code.recordingName': '录音名称有误。',
  'huawei.code.recordingDrive': '服务器未配置录音盘。请告知管理员。',
  'huawei.code.recordingGone': '录音不存在。',
  'huawei.code.recordingSpace': '服务器没有存放录音的空间。请告知管理员。',
  'huawei.code.recordingFormat': '不支持此录音格式。',
  'huawei.code.recordingFormatUnset': '未配置录音格式。请告知管理员。',
  'huawei.code.recordingConversion': '录音转换失败。',
  'huawei.code.recordingPlace': '缺少录音的存放位置。',
  'huawei.code.recordingStorage': '无法访问录音存储。请过一会儿再试。',
  'huawei.code.recovering': '呼叫中心正在恢复运行。未作任何更改。请稍候；Cordboard 会继续重试。',
  'huawei.code.recovered': '呼叫中心已恢复运行。未作任何更改；Cordboard 继续工作。请重试。',
  'huawei.code.recoveryFailed': '呼叫中心未能恢复运行。未作任何更改。请重新签入。',
  'huawei.code.switched': '服务器已切换。未作任何更改。Cordboard 会重新签入，之后请重试。',
  'huawei.code.chatOff': '此服务器已关闭文字会话。',
  'huawei.code.emptyMessage': '消息为空。未发送任何内容。',
  'huawei.code.sessionCount': '最多同时 60 个会话。',
  'huawei.code.sessionTarget': '会话只能转到队列、座席或接入码。会话仍在您这里。',
  'huawei.code.sessionKept': '会话未能转接：{message}。会话仍在您这里。',
  'huawei.code.sessionCountKept': '未能设置会话数：{message}。',
  'huawei.code.refused': '网关已拒绝：{message}。未作任何更改。',
  'huawei.code.configuration':
    '网关的配置接口已拒绝：{message}。Cordboard 并不使用该接口；请联系技术支持。',
  'huawei.code.passwordRefused': '密码未被接受：{message}。请检查后重试。',
  'huawei.code.locked': '您的账户已锁定。请联系班长。',
  'huawei.code.number': '无法呼叫此号码。未拨打。请检查号码。',
  'huawei.code.callGone': '这通电话已不存在。',
  'huawei.code.nothingToMute': '没有可静音的电话。',
  'huawei.code.notMutable': '这通电话目前无法静音。',
  'huawei.code.nothingToConnect': '没有可接通的电话。',
  'huawei.code.nothingHeld': '没有保持中的电话。',
  'huawei.code.nothingMuted': '没有已静音的电话。',
  'huawei.code.notMuted': '这通电话没有静音。',
  'huawei.code.noCall': '没有电话。',
  'huawei.code.noActiveCall': '没有进行中的通话。',
  'huawei.code.nothingToTransfer': '没有可转接的电话。',
  'huawei.code.nothingToHold': '没有可保持的电话。',
  'huawei.code.notHoldable': '这通电话目前无法保持。',
  'huawei.code.notRetrievable': '这通电话目前无法恢复。',
  'huawei.code.released': '这通电话此前已结束。',
  'huawei.code.nothingToAsk': '没有可查询的电话。',
  'huawei.code.partyStays': '无法移出此通话方：{message}。',
  'huawei.code.noRightToAsk': '您无权查询此座席。',
  'huawei.code.noAgent': '没有这个座席。',
  'huawei.code.emptyGroup': '该组为空。',
  'huawei.code.nothingToSave': '没有可保存的内容。',
  'huawei.code.noneHeld': '没有保持中的电话。',
  'huawei.code.recordState': '录音或放音处于其他状态。',
  'huawei.code.noQueue': '没有这个队列或目标。',
  'huawei.code.chatRefused': '会话请求被拒绝：{message}。未作任何更改。',
  'huawei.code.message': '网关已拒绝：{message}',
  'huawei.code.server': '网关未配置此功能。请告知管理员。',
} as const satisfies Translated<typeof english>
