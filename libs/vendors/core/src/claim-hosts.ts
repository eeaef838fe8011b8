/** Domains at which anyone gets an address: owning one proves nothing about a company. */
export const FREE_MAIL_DOMAINS: readonly string[] = (
  'gmail.com googlemail.com msn.com icloud.com me.com mac.com proton.me pm.me tuta.io tuta.com tutanota.com ' +
  'tutanota.de mail.com email.com usa.com zoho.com zohomail.com zohomail.eu fastmail.com fastmail.fm hey.com ' +
  'hushmail.com mailfence.com posteo.de posteo.net mailbox.org runbox.com riseup.net disroot.org duck.com ' +
  'inbox.com lycos.com excite.com juno.com netzero.net earthlink.net mindspring.com bellsouth.net ' +
  'mail.ru inbox.ru list.ru bk.ru internet.ru vk.com rambler.ru lenta.ru ro.ru ya.ru ukr.net i.ua meta.ua ' +
  'bigmir.net tut.by mail.kz mail.ee inbox.lv one.lt ' +
  'web.de t-online.de freenet.de arcor.de orange.fr wanadoo.fr free.fr sfr.fr laposte.net neuf.fr ' +
  'libero.it virgilio.it tiscali.it alice.it tin.it terra.es telefonica.net sapo.pt seznam.cz email.cz centrum.cz ' +
  'post.cz wp.pl onet.pl op.pl o2.pl interia.pl gazeta.pl freemail.hu citromail.hu abv.bg mail.bg azet.sk ' +
  'otenet.gr forthnet.gr in.gr hol.gr vodafone.gr cytanet.com.cy mynet.com walla.co.il walla.com ' +
  'btinternet.com sky.com talktalk.net virginmedia.com ntlworld.com blueyonder.co.uk bigpond.com optusnet.com.au ' +
  'xtra.co.nz shaw.ca rogers.com sympatico.ca telus.net videotron.ca ' +
  'comcast.net verizon.net att.net sbcglobal.net cox.net charter.net optonline.net ' +
  'uol.com.br bol.com.br terra.com.br ig.com.br rediffmail.com sify.com ' +
  'qq.com foxmail.com 163.com 126.com yeah.net 139.com sina.com sina.cn sohu.com aliyun.com naver.com daum.net ' +
  'hanmail.net nate.com kakao.com ' +
  'mailinator.com guerrillamail.com sharklasers.com yopmail.com 10minutemail.com temp-mail.org tempmail.com ' +
  'trashmail.com getnada.com maildrop.cc dispostable.com throwawaymail.com mohmal.com emailondeck.com ' +
  'simplelogin.com anonaddy.com addy.io mozmail.com'
).split(' ');

/** Mail providers under many suffixes: yahoo.co.jp, hotmail.fr, gmx.at. A namesake company proves itself otherwise. */
export const FREE_MAIL_FAMILIES: readonly string[] =
  'yahoo ymail rocketmail hotmail outlook live windowslive aol gmx yandex protonmail fastmail mailinator'.split(
    ' ',
  );

/** Site builders and hosts whose subdomains belong to strangers, beyond those of the public suffix list. */
export const SHARED_HOSTING_DOMAINS: readonly string[] = (
  'wixsite.com wix.com wixstudio.com editorx.io canva.site weebly.com weeblysite.com squarespace.com wordpress.com ' +
  'blogspot.com blogger.com tumblr.com medium.com substack.com ghost.io worldsecuresystems.com ' +
  'businesscatalyst.com godaddysites.com webflow.io framer.website framer.site carrd.co site123.me strikingly.com ' +
  'mystrikingly.com jimdosite.com jimdo.com webnode.com webnode.page yolasite.com zyrosite.com mozello.com ' +
  'duda.co multiscreensite.com ueniweb.com bravesites.com webself.net simdif.com company.site ' +
  'business.site sites.google.com web.app firebaseapp.com github.io gitlab.io bitbucket.io netlify.app vercel.app ' +
  'pages.dev workers.dev herokuapp.com onrender.com fly.dev surge.sh replit.app glitch.me repl.co ' +
  'azurewebsites.net azurestaticapps.net cloudfront.net amazonaws.com amplifyapp.com digitaloceanspaces.com ' +
  'tilda.ws tilda.website nethouse.ru ucoz.ru narod.ru umi.ru wix.ru beget.tech timeweb.ru ' +
  'myshopify.com bigcartel.com hubspotpagebuilder.com hs-sites.com leadpages.co unbouncepages.com ' +
  'clickfunnels.com kartra.com systeme.io instapage.com notion.site gitbook.io super.site softr.app ' +
  'altervista.org 000webhostapp.com infinityfreeapp.com byethost.com freehostia.com x10host.com'
).split(' ');

/** Whether a host is one of these domains or stands below one. */
export function belongsTo(host: string, domains: readonly string[]): boolean {
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

/**
 * Whether anyone may have an address at this host.
 * @param registrable what the public suffix list calls registrable, such as "yahoo.co.jp"
 */
export function isFreeMail(host: string, registrable: string | null): boolean {
  if (belongsTo(host, FREE_MAIL_DOMAINS)) return true;
  return FREE_MAIL_FAMILIES.includes(registrable?.split('.')[0] ?? '');
}
