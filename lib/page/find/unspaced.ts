/** What stands before a number in scripts that set no spaces between words: the last that is known counts. */

const SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u
/** So many signs before the number, of the same sentence; Thai writes its vowels, too. */
const MOST_SIGNS = 16
const MOST_SIGNS_THAI = 32

const anyOf = (...lists: readonly string[]): RegExp =>
  new RegExp(lists.flatMap((list) => list.split(' ')).join('|'), 'gu')

const PHONE = anyOf(
  // Everywhere
  'WhatsApp TEL Tel (?:先生|小姐|女士|太太|様|さん|님|씨)\\s*$',
  // Chinese
  '电话 電話 主叫 被叫 發話 受話 撥出 直線 總機 总机 總線 接待处 接待處 詢問 技术支持 技術支援 服務台 服务台 營業部 手机 手機 手提 座机 座機 拨打 撥打 打$ 致电 致電 回拨 回撥 (?<![退收召])回[电電](?![脑腦视視池器表源动動]) 呼入 呼出 去电 未接 拨出 接听 热线 熱線 專線 专线 來電 来电 联系 聯絡 客服 同号 同號 新号码 新號碼 (?:接收|发送|業務|业务|充值|绑定|预留|亲情|转接|值班|办理|入网|服务|呼叫|呼转|短信)(?=号码|號碼)',
  // Japanese
  '相手(?=番号) フロント(?!ガラス) ダイヤル ホットライン デスク 折り返し 発信者 発信 着信 新しい番号 こちらの番号 モバイル 携帯 連絡先 問い合わせ(?!番号) 代表 窓口 受付(?!番号|[日時]) センター',
  // Korean
  '휴대폰 휴대전화 휴대 핸드폰 (?:제|새|바뀐|개인|사무실|직통|님)\\s?번호 모바일 사무실 직통 데스크 프런트 프론트 기술지원 착신 카톡 콜백 전화 고객센터 상담 수신 발신 회신 연락 문의(?!번호) 대표',
  // Thai
  'สายตรง สายด่วน ประชาสัมพันธ์ ต้อนรับ ฟรอนต์ คอลเซ็นเตอร์ บริการลูกค้า สนับสนุน ฝ่าย หมายเลขต้นทาง หมายเลขปลายทาง เรียกเข้า ไม่ได้รับ เวร นอกเวลา โทร มือถือ ติดต่อ เบอร์',
)
const FAX = anyOf('传真 傳真 ファックス ファクス 팩스 แฟกซ์ โทรสาร')
const OTHER = anyOf(
  // Chinese and Japanese
  '(?<!/)QQ (?<!LINE\\s)(?<![A-Za-z])ID(?=는?[:：\\s]*$) 批次(?!负责) 批号 积分 積分 底数 底數 重量(?!物) 余额(?!查询) 餘額(?!查詢) 結餘 合计 合計 总计 總計 總額 版本 統編 统编 案件(?!担当|承办|承辦) 合約 合约 個案 个案 检针 検針 地番 残高(?!照会) コード(?=は?[:：\\s]*$) 号 號 番号 編號 编号 单 單 码 碼 证 證 护照 发票 發票 合同 邮编 工单 订 訂 注文 請求 法人 口座 客[户戶](?!\\s[一-鿿]{2,3}\\s*$) 帳 賬 账 日期 金额 金額 数量 數量 価格 价格 年 月 (?<![今明昨本毎翌当(])日',
  // Korean
  '코드 상품 모델 일련 품번 시리얼 보증서 결제\\s?번호 번호 주문 송장 계좌 고객(?!님) 사업자 금액 수량',
  // Thai
  'ประกัน ซีเรียล ใบแจ้งหนี้ เคส เลข รหัส บัญชี สั่งซื้อ ภาษี ราคา จำนวน',
)

type Said = 'phone' | 'fax' | 'other' | 'none'

/** What a text before a number says of it, if it is written so and says anything. */
export function verdictOfUnspaced(near: string): Said {
  const sentence =
    near
      .slice(/[\u0e00-\u0e7f]/.test(near) ? -MOST_SIGNS_THAI : -MOST_SIGNS)
      .split(/[。！？]/)
      .at(-1) ?? ''
  if (!SCRIPT.test(sentence)) return 'none'
  // "订单号 4711，让下午打 …": what has a number in another clause has had it.
  const clause = sentence.split(/[，、,]/).at(-1) ?? ''
  if (IS_NUMBER.test(clause.trim())) return 'none'
  const said = verdictOfClause(clause)
  if (said !== 'none' || clause === sentence) return said
  return verdictOfClause(sentence) === 'phone' ? 'phone' : 'none'
}

/** The heading over a column of numbers, of whatever. */
const IS_NUMBER = /^(?:号码|號碼|番号|번호)[:：]?$/u

function verdictOfClause(clause: string): Said {
  const ends = (signs: RegExp) => {
    const match = [...clause.matchAll(signs)].at(-1)
    return match === undefined ? -1 : match.index + match[0].length
  }
  const phone = ends(PHONE)
  const fax = ends(FAX)
  // The general word for "number" behind a telephone is the telephone's.
  const other = ends(OTHER)
  const followsPhone =
    phone >= 0 && /^(?:号码|號碼|番号|번호|号|號)?$/u.test(clause.slice(phone, other))
  if (fax > phone) return 'fax'
  if (phone >= 0 && (phone >= other || followsPhone)) return 'phone'
  return other >= 0 ? 'other' : 'none'
}

/** Whether a telephone is spoken of anywhere in such a text. */
export const speaksOfPhonesUnspaced = (text: string): boolean => text.search(PHONE) >= 0
