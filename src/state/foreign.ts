/** Parameters that other services add to links, to count readers or to remember who shared: they say nothing to us. */

/** Beginnings of names. */
const PREFIXES = [
  // Campaigns and newsletters.
  ...['utm_', 'mc_', '_hs', '__hs', 'hsa_', 'pk_', 'mtm_', 'matomo_', 'piwik_', 'at_', 'oly_', 'vero_', 'elq', 'sfmc_'],
  ...['ml_', 'wt_', 'wt.', 's_kwcid', 'trk', 'nr_', '_branch', '_ga', '_gl', '_gac', '_kx', 'gad_', 'fb_', 'tw_'],
  // WeChat, Baidu, Alibaba, ByteDance, Feishu, DingTalk, Xiaohongshu, Bilibili, Tencent.
  ...['share_', 'sharer_', 'wx', 'bd_', 'hmsr', 'hmpl', 'hmcu', 'hmkw', 'hmci', 'spm', 'scm', 'tt_', 'lark_', 'ccm_'],
  ...['dd_', 'dt', 'xsec_', 'xhs', 'qz_', 'gdt_', 'weibo_', 'from_', 'enter_'],
] as const;

/** Whole names. */
const NAMES: ReadonlySet<string> = new Set([
  // Clicks on advertisements and in social networks.
  ...['fbclid', 'gclid', 'gclsrc', 'gbraid', 'wbraid', 'dclid', 'srsltid', 'msclkid', 'twclid', 'ttclid', 'li_fat_id'],
  ...['igsh', 'igshid', 'epik', 'yclid', 'ysclid', 'ymclid', '_openstat', 'rb_clickid', 'sccid', 'rdt_cid', 'mkt_tok'],
  ...['mibextid', 'sfnsn', 'soc_src', 'soc_trk', '__twitter_impression', 'cmpid', 'cmp', 'ncid', 'icid', 'xtor', 'si'],
  ...['s_cid', 'dm_i', 'wickedid', 'cvid', 'oicd', 'guccounter', 'guce_referrer', 'guce_referrer_sig', 'campaign'],
  ...['ref', 'ref_src', 'ref_url', 'referer', 'referrer', 'source', 'src', 'amp', 's', 't'],
  // WeChat, QQ, Weibo, Toutiao, Douyin, Zhihu, Alipay.
  ...['from', 'isappinstalled', 'nsukey', 'scene', 'subscene', 'srcid', 'ascene', 'chksm', 'clicktime', 'enterid'],
  ...['sessionid', 'exportkey', 'pass_ticket', 'devicetype', 'nettype', 'abtest_cookie', 'sharefrom', 'sharesource'],
  ...['adtag', 'ptlang', 'pvid', '_wv', '_wwv', 'luicode', 'lfid', 'featurecode', 'sudaref', 'vd_source', 'unique_k'],
  ...['app', 'appuid', 'apptime', 'timestamp', 'use_new_style', 'req_id', 'group_id', 'zhida_source', 'chinfo'],
  ...['sourceid', 'previous_page', 'open_in_browser', 'share', 'channel'],
  // Against caches; `_t` is our own (src/early.js).
  ...['_t', '_', 'cb', 'ts', 'nocache', 'rnd'],
]);

/** Whether a parameter, in lower case, is known to be one of those. */
export function isForeign(key: string): boolean {
  return NAMES.has(key) || PREFIXES.some((prefix) => key.startsWith(prefix));
}
