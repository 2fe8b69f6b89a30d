/**
 */
package org.grantscope.model.impl;

import java.util.Collection;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.eclipse.emf.ecore.util.EObjectWithInverseResolvingEList;
import org.eclipse.emf.ecore.util.InternalEList;

import org.grantscope.model.Gref;
import org.grantscope.model.ModelPackage;
import org.grantscope.model.OpenFile;
import org.grantscope.model.UnmapNotify;
import org.grantscope.model.Vma;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Gref</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.grantscope.model.impl.GrefImpl#getRef <em>Ref</em>}</li>
 *   <li>{@link org.grantscope.model.impl.GrefImpl#getPfn <em>Pfn</em>}</li>
 *   <li>{@link org.grantscope.model.impl.GrefImpl#getFileOffset <em>File Offset</em>}</li>
 *   <li>{@link org.grantscope.model.impl.GrefImpl#getUsers <em>Users</em>}</li>
 *   <li>{@link org.grantscope.model.impl.GrefImpl#getUnmapNotify <em>Unmap Notify</em>}</li>
 *   <li>{@link org.grantscope.model.impl.GrefImpl#getFile <em>File</em>}</li>
 *   <li>{@link org.grantscope.model.impl.GrefImpl#getVmas <em>Vmas</em>}</li>
 * </ul>
 *
 * @generated
 */
public class GrefImpl extends MinimalEObjectImpl.Container implements Gref {
	/**
	 * The default value of the '{@link #getRef() <em>Ref</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getRef()
	 * @generated
	 * @ordered
	 */
	protected static final int REF_EDEFAULT = 0;

	/**
	 * The cached value of the '{@link #getRef() <em>Ref</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getRef()
	 * @generated
	 * @ordered
	 */
	protected int ref = REF_EDEFAULT;

	/**
	 * The default value of the '{@link #getPfn() <em>Pfn</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPfn()
	 * @generated
	 * @ordered
	 */
	protected static final Long PFN_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getPfn() <em>Pfn</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPfn()
	 * @generated
	 * @ordered
	 */
	protected Long pfn = PFN_EDEFAULT;

	/**
	 * The default value of the '{@link #getFileOffset() <em>File Offset</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFileOffset()
	 * @generated
	 * @ordered
	 */
	protected static final long FILE_OFFSET_EDEFAULT = 0L;

	/**
	 * The cached value of the '{@link #getFileOffset() <em>File Offset</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFileOffset()
	 * @generated
	 * @ordered
	 */
	protected long fileOffset = FILE_OFFSET_EDEFAULT;

	/**
	 * The default value of the '{@link #getUsers() <em>Users</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getUsers()
	 * @generated
	 * @ordered
	 */
	protected static final int USERS_EDEFAULT = 0;

	/**
	 * The cached value of the '{@link #getUsers() <em>Users</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getUsers()
	 * @generated
	 * @ordered
	 */
	protected int users = USERS_EDEFAULT;

	/**
	 * The cached value of the '{@link #getUnmapNotify() <em>Unmap Notify</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getUnmapNotify()
	 * @generated
	 * @ordered
	 */
	protected UnmapNotify unmapNotify;

	/**
	 * The cached value of the '{@link #getFile() <em>File</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFile()
	 * @generated
	 * @ordered
	 */
	protected OpenFile file;

	/**
	 * The cached value of the '{@link #getVmas() <em>Vmas</em>}' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getVmas()
	 * @generated
	 * @ordered
	 */
	protected EList<Vma> vmas;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected GrefImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ModelPackage.Literals.GREF;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getRef() {
		return ref;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setRef(int newRef) {
		int oldRef = ref;
		ref = newRef;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.GREF__REF, oldRef, ref));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Long getPfn() {
		return pfn;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setPfn(Long newPfn) {
		Long oldPfn = pfn;
		pfn = newPfn;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.GREF__PFN, oldPfn, pfn));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getFileOffset() {
		return fileOffset;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setFileOffset(long newFileOffset) {
		long oldFileOffset = fileOffset;
		fileOffset = newFileOffset;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.GREF__FILE_OFFSET, oldFileOffset, fileOffset));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getUsers() {
		return users;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setUsers(int newUsers) {
		int oldUsers = users;
		users = newUsers;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.GREF__USERS, oldUsers, users));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public UnmapNotify getUnmapNotify() {
		return unmapNotify;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NotificationChain basicSetUnmapNotify(UnmapNotify newUnmapNotify, NotificationChain msgs) {
		UnmapNotify oldUnmapNotify = unmapNotify;
		unmapNotify = newUnmapNotify;
		if (eNotificationRequired()) {
			ENotificationImpl notification = new ENotificationImpl(this, Notification.SET, ModelPackage.GREF__UNMAP_NOTIFY, oldUnmapNotify, newUnmapNotify);
			if (msgs == null) msgs = notification; else msgs.add(notification);
		}
		return msgs;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setUnmapNotify(UnmapNotify newUnmapNotify) {
		if (newUnmapNotify != unmapNotify) {
			NotificationChain msgs = null;
			if (unmapNotify != null)
				msgs = ((InternalEObject)unmapNotify).eInverseRemove(this, EOPPOSITE_FEATURE_BASE - ModelPackage.GREF__UNMAP_NOTIFY, null, msgs);
			if (newUnmapNotify != null)
				msgs = ((InternalEObject)newUnmapNotify).eInverseAdd(this, EOPPOSITE_FEATURE_BASE - ModelPackage.GREF__UNMAP_NOTIFY, null, msgs);
			msgs = basicSetUnmapNotify(newUnmapNotify, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.GREF__UNMAP_NOTIFY, newUnmapNotify, newUnmapNotify));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public OpenFile getFile() {
		if (file != null && file.eIsProxy()) {
			InternalEObject oldFile = (InternalEObject)file;
			file = (OpenFile)eResolveProxy(oldFile);
			if (file != oldFile) {
				if (eNotificationRequired())
					eNotify(new ENotificationImpl(this, Notification.RESOLVE, ModelPackage.GREF__FILE, oldFile, file));
			}
		}
		return file;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public OpenFile basicGetFile() {
		return file;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NotificationChain basicSetFile(OpenFile newFile, NotificationChain msgs) {
		OpenFile oldFile = file;
		file = newFile;
		if (eNotificationRequired()) {
			ENotificationImpl notification = new ENotificationImpl(this, Notification.SET, ModelPackage.GREF__FILE, oldFile, newFile);
			if (msgs == null) msgs = notification; else msgs.add(notification);
		}
		return msgs;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setFile(OpenFile newFile) {
		if (newFile != file) {
			NotificationChain msgs = null;
			if (file != null)
				msgs = ((InternalEObject)file).eInverseRemove(this, ModelPackage.OPEN_FILE__GREFS, OpenFile.class, msgs);
			if (newFile != null)
				msgs = ((InternalEObject)newFile).eInverseAdd(this, ModelPackage.OPEN_FILE__GREFS, OpenFile.class, msgs);
			msgs = basicSetFile(newFile, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.GREF__FILE, newFile, newFile));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Vma> getVmas() {
		if (vmas == null) {
			vmas = new EObjectWithInverseResolvingEList.ManyInverse<Vma>(Vma.class, this, ModelPackage.GREF__VMAS, ModelPackage.VMA__GREFS);
		}
		return vmas;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public NotificationChain eInverseAdd(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case ModelPackage.GREF__FILE:
				if (file != null)
					msgs = ((InternalEObject)file).eInverseRemove(this, ModelPackage.OPEN_FILE__GREFS, OpenFile.class, msgs);
				return basicSetFile((OpenFile)otherEnd, msgs);
			case ModelPackage.GREF__VMAS:
				return ((InternalEList<InternalEObject>)(InternalEList<?>)getVmas()).basicAdd(otherEnd, msgs);
		}
		return super.eInverseAdd(otherEnd, featureID, msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case ModelPackage.GREF__UNMAP_NOTIFY:
				return basicSetUnmapNotify(null, msgs);
			case ModelPackage.GREF__FILE:
				return basicSetFile(null, msgs);
			case ModelPackage.GREF__VMAS:
				return ((InternalEList<?>)getVmas()).basicRemove(otherEnd, msgs);
		}
		return super.eInverseRemove(otherEnd, featureID, msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case ModelPackage.GREF__REF:
				return getRef();
			case ModelPackage.GREF__PFN:
				return getPfn();
			case ModelPackage.GREF__FILE_OFFSET:
				return getFileOffset();
			case ModelPackage.GREF__USERS:
				return getUsers();
			case ModelPackage.GREF__UNMAP_NOTIFY:
				return getUnmapNotify();
			case ModelPackage.GREF__FILE:
				if (resolve) return getFile();
				return basicGetFile();
			case ModelPackage.GREF__VMAS:
				return getVmas();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case ModelPackage.GREF__REF:
				setRef((Integer)newValue);
				return;
			case ModelPackage.GREF__PFN:
				setPfn((Long)newValue);
				return;
			case ModelPackage.GREF__FILE_OFFSET:
				setFileOffset((Long)newValue);
				return;
			case ModelPackage.GREF__USERS:
				setUsers((Integer)newValue);
				return;
			case ModelPackage.GREF__UNMAP_NOTIFY:
				setUnmapNotify((UnmapNotify)newValue);
				return;
			case ModelPackage.GREF__FILE:
				setFile((OpenFile)newValue);
				return;
			case ModelPackage.GREF__VMAS:
				getVmas().clear();
				getVmas().addAll((Collection<? extends Vma>)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case ModelPackage.GREF__REF:
				setRef(REF_EDEFAULT);
				return;
			case ModelPackage.GREF__PFN:
				setPfn(PFN_EDEFAULT);
				return;
			case ModelPackage.GREF__FILE_OFFSET:
				setFileOffset(FILE_OFFSET_EDEFAULT);
				return;
			case ModelPackage.GREF__USERS:
				setUsers(USERS_EDEFAULT);
				return;
			case ModelPackage.GREF__UNMAP_NOTIFY:
				setUnmapNotify((UnmapNotify)null);
				return;
			case ModelPackage.GREF__FILE:
				setFile((OpenFile)null);
				return;
			case ModelPackage.GREF__VMAS:
				getVmas().clear();
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case ModelPackage.GREF__REF:
				return ref != REF_EDEFAULT;
			case ModelPackage.GREF__PFN:
				return PFN_EDEFAULT == null ? pfn != null : !PFN_EDEFAULT.equals(pfn);
			case ModelPackage.GREF__FILE_OFFSET:
				return fileOffset != FILE_OFFSET_EDEFAULT;
			case ModelPackage.GREF__USERS:
				return users != USERS_EDEFAULT;
			case ModelPackage.GREF__UNMAP_NOTIFY:
				return unmapNotify != null;
			case ModelPackage.GREF__FILE:
				return file != null;
			case ModelPackage.GREF__VMAS:
				return vmas != null && !vmas.isEmpty();
		}
		return super.eIsSet(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (ref: ");
		result.append(ref);
		result.append(", pfn: ");
		result.append(pfn);
		result.append(", fileOffset: ");
		result.append(fileOffset);
		result.append(", users: ");
		result.append(users);
		result.append(')');
		return result.toString();
	}

} //GrefImpl
