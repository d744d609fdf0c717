import DarkIcon from '@mui/icons-material/DarkModeOutlined';
import KeyboardIcon from '@mui/icons-material/KeyboardOutlined';
import KeyIcon from '@mui/icons-material/VpnKeyOutlined';
import LightIcon from '@mui/icons-material/LightModeOutlined';
import SignOutIcon from '@mui/icons-material/Logout';
import SystemIcon from '@mui/icons-material/SettingsBrightnessOutlined';
import Divider from '@mui/material/Divider';
import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useColorScheme } from '@mui/material/styles';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAuth } from 'react-oidc-context';
import { t } from '@/shared/i18n/translate';
import { hotkeysEnabled, setHotkeysEnabled } from '@/shared/ui/useHotkeys';

const MODES = [
  { mode: 'light', icon: LightIcon, name: 'shell.light' },
  { mode: 'dark', icon: DarkIcon, name: 'shell.dark' },
  { mode: 'system', icon: SystemIcon, name: 'shell.system' },
] as const;

export interface UserMenuListProps {
  name: string;
  anchor: HTMLElement | null;
  onClose: () => void;
}

/** What the person can do with the portal as such: its looks, its keys, and the way out. */
export function UserMenuList({ name, anchor, onClose }: UserMenuListProps) {
  const auth = useAuth();
  const { mode, setMode } = useColorScheme();
  const navigate = useNavigate();
  const [hotkeys, setHotkeys] = useState(hotkeysEnabled);

  function toggleHotkeys() {
    setHotkeysEnabled(!hotkeys);
    setHotkeys(!hotkeys);
  }

  return (
    <Menu anchorEl={anchor} open={anchor !== null} onClose={onClose}>
      <MenuItem disabled>{name}</MenuItem>
      <Divider />
      {MODES.map(({ mode: one, icon: Icon, name: key }) => (
        <MenuItem
          key={one}
          role="menuitemradio"
          aria-checked={mode === one}
          selected={mode === one}
          onClick={() => setMode(one)}
        >
          <ListItemIcon>
            <Icon fontSize="small" />
          </ListItemIcon>
          {t(key)}
        </MenuItem>
      ))}
      <Divider />
      <MenuItem role="menuitemcheckbox" aria-checked={hotkeys} selected={hotkeys} onClick={toggleHotkeys}>
        <ListItemIcon>
          <KeyboardIcon fontSize="small" />
        </ListItemIcon>
        {t('shell.hotkeys')}
      </MenuItem>
      <MenuItem
        onClick={() => {
          onClose();
          void navigate({ to: '/me/git-tokens' });
        }}
      >
        <ListItemIcon>
          <KeyIcon fontSize="small" />
        </ListItemIcon>
        {t('shell.gitTokens')}
      </MenuItem>
      <MenuItem onClick={() => void auth.signoutRedirect()}>
        <ListItemIcon>
          <SignOutIcon fontSize="small" />
        </ListItemIcon>
        {t('shell.signOut')}
      </MenuItem>
    </Menu>
  );
}
