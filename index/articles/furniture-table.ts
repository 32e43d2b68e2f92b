// Lines of publishers' pages that come along with an article and are not the article. Each row names an article that
// shows it; a test switches each off and looks for a difference in the seeds.

export interface FurnitureRow {
  /** line: the whole line is `text`. begins: the line begins with it. credit: may stand in a caption's brackets. */
  match: 'line' | 'begins' | 'credit'
  text: string
  role: 'furniture' | 'caption'
  /** File of the seeds that shows it. */
  seen: string
  /** Short lines right after it are headlines of other articles, furniture too, until a line of another kind. */
  opens?: 'headlines'
}

const ASHARQ_AL_AWSAT = '000_888f2903cdf87aee.txt'
const UNNAMED_SITE = '001_44c945af192b0c52.txt'
const REPUBLISHER = '002_c648da4c1aea30a3.txt'
const SYRIA_TV = '003_9aed169284d176bc.txt'

export const FURNITURE: readonly FurnitureRow[] = [
  { match: 'line', text: 'لم تشترك بعد', role: 'furniture', seen: ASHARQ_AL_AWSAT },
  { match: 'begins', text: 'انشئ حساباً خاصاً بك لتحصل على أخبار مخصصة لك', role: 'furniture', seen: ASHARQ_AL_AWSAT },
  { match: 'line', text: 'مقالات ذات صلة', role: 'furniture', seen: UNNAMED_SITE, opens: 'headlines' },
  { match: 'line', text: 'اترك تعليقاً', role: 'furniture', seen: UNNAMED_SITE },
  { match: 'begins', text: 'لن يتم نشر عنوان بريدك الإلكتروني', role: 'furniture', seen: UNNAMED_SITE },
  { match: 'line', text: 'زر الذهاب إلى الأعلى', role: 'furniture', seen: UNNAMED_SITE },
  { match: 'line', text: 'خبر عاجل', role: 'furniture', seen: REPUBLISHER },
  { match: 'line', text: 'icon', role: 'furniture', seen: SYRIA_TV },
  { match: 'line', text: 'التغطية الحية', role: 'furniture', seen: SYRIA_TV },
  { match: 'line', text: '+A', role: 'furniture', seen: SYRIA_TV },
  { match: 'line', text: 'حجم الخط', role: 'furniture', seen: SYRIA_TV },
  { match: 'line', text: '-A', role: 'furniture', seen: SYRIA_TV },
  { match: 'credit', text: 'أرشيف', role: 'caption', seen: SYRIA_TV },
  { match: 'credit', text: 'إنترنت', role: 'caption', seen: SYRIA_TV },
]
