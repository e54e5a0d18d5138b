import { makeStyles, tokens } from '@fluentui/react-components'

const todayMark = '#c77700'

/** How the kinds of days look; each has a mark or a frame of its own beside its colour. */
export const useDayStyles = makeStyles({
  day: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    boxSizing: 'border-box',
    height: '34px',
    padding: '1px 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    borderRadius: tokens.borderRadiusSmall,
    border: '1px solid transparent',
  },
  mark: { fontSize: tokens.fontSizeBase100, lineHeight: '14px', fontWeight: tokens.fontWeightSemibold },
  outside: { color: tokens.colorNeutralForeground3 },
  counted: { color: tokens.colorBrandForeground2, backgroundColor: tokens.colorBrandBackground2 },
  weekend: { color: tokens.colorNeutralForeground3, backgroundColor: tokens.colorNeutralBackground3 },
  holiday: {
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  pause: {
    color: tokens.colorStatusWarningForeground3,
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderTopStyle: 'dotted',
    borderBottomStyle: 'dotted',
    borderTopColor: tokens.colorStatusWarningForeground3,
    borderBottomColor: tokens.colorStatusWarningForeground3,
  },
  late: {
    color: tokens.colorStatusDangerForeground1,
    borderTopColor: tokens.colorStatusDangerForeground1,
    borderBottomColor: tokens.colorStatusDangerForeground1,
  },
  receipt: {
    borderTopColor: tokens.colorNeutralStroke1Pressed,
    borderRightColor: tokens.colorNeutralStroke1Pressed,
    borderBottomColor: tokens.colorNeutralStroke1Pressed,
    borderLeftColor: tokens.colorNeutralStroke1Pressed,
  },
  due: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    fontWeight: tokens.fontWeightBold,
  },
  today: {
    position: 'relative',
    fontWeight: tokens.fontWeightBold,
    '::after': {
      content: '""',
      position: 'absolute',
      left: '-1px',
      right: '-1px',
      bottom: '-3px',
      height: '3px',
      backgroundColor: todayMark,
    },
  },
  returned: { fontWeight: tokens.fontWeightBold },
})
