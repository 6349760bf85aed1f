export interface Ports {
  readonly web: number;
  readonly imap: number;
  readonly smtp: number;
}

export const password = 'a-test-password';

/** Dovecot under one ordinary user: everything it would do as root is switched off. */
export const dovecotConfiguration = (state: string, user: string, group: string, ports: Ports) => `
base_dir = ${state}/run
state_dir = ${state}/lib
log_path = ${state}/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
default_internal_user = ${user}
default_login_user = ${user}
default_internal_group = ${group}
first_valid_uid = 1
mail_location = maildir:~/Maildir
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${user} gid=${group} home=${state}/mail/%n allow_all_users=yes
}
namespace inbox {
  inbox = yes
  mailbox Sent {
    auto = subscribe
    special_use = \\Sent
  }
  mailbox Drafts {
    auto = subscribe
    special_use = \\Drafts
  }
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${ports.imap}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
`;

/** Roundcube on its own database, mail server and folders; nothing of the machine's installation is used. */
export const roundcubeConfiguration = (state: string, ports: Ports) => `<?php
$config = [];
$config['db_dsnw'] = 'sqlite:///${state}/roundcube.db?mode=0640';
$config['imap_host'] = '127.0.0.1:${ports.imap}';
$config['smtp_host'] = '127.0.0.1:${ports.smtp}';
$config['smtp_user'] = '';
$config['smtp_pass'] = '';
$config['des_key'] = 'rapport-tests-only-key24';
$config['plugins'] = [];
$config['skin'] = 'elastic';
$config['language'] = 'en_US';
$config['log_dir'] = '${state}/log';
$config['temp_dir'] = '${state}/temp';
$config['mime_types'] = '/etc/roundcube/mimetypes.php';
`;
